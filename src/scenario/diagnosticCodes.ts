/**
 * Every code a diagnostic may have: how grave it is, why it matters, what to do. Past 100 lines because it is a list; each
 * code has a golden pair in `test/fixtures/err` and a line in `scenarios/README.md`, and tests demand both.
 */
interface CodeText {
  readonly severity: 'error' | 'warning';
  readonly why: string;
  readonly fix: string;
}

const error = (why: string, fix: string): CodeText => ({ severity: 'error', why, fix });
const warning = (why: string, fix: string): CodeText => ({ severity: 'warning', why, fix });

const shape = 'The reader must be sure what is meant; it never guesses and never drops what it does not know.';
const names = 'A name that points at nothing would leave a trainee in front of a door that does not open.';

export const codes = {
  // Reading the file
  'file-missing': error('The scenario cannot be read without it.', 'Add the file, or correct its name.'),
  'file-too-large': error('A file of this size is no scenario text; reading it would only cost time.', 'Keep a file below 1 MiB. Put pictures and sound into files of their own.'),
  'not-text': error('A scenario is plain text in UTF-8.', 'Save the file as plain text, encoding UTF-8.'),
  'yaml-syntax': error('The file cannot be taken apart into keys and values.', 'Look at indentation (two spaces, no tabs), colons, and quotes around text with a colon or a # in it.'),
  'duplicate-key': error('Only one of the two would count, and nobody could tell which.', 'Rename or remove one of them.'),
  'anchor-or-alias': error('Anchors (&), aliases (*) and merge keys (<<) are not part of the format: what is written must stand where it is read.', 'Write the text out where it is needed.'),
  'tag': error('Tags (!) are not part of the format: they could turn text into something else.', 'Remove the tag. To keep text as text, put it in quotes.'),
  'unsafe-key': error('This name is reserved by the language the program is written in and is never a name in a scenario.', 'Choose another name.'),
  'too-deep': error('No scenario needs so many levels; such a file is broken or meant to do harm.', 'Bring the text to the level where it belongs.'),
  'hidden-character': error('A character that cannot be seen can make text read differently from what it is.', 'Delete the character and type the text again.'),

  // The shape of what is written
  'unknown-key': error(shape, 'Correct the spelling, or remove the line.'),
  'missing-key': error(shape, 'Add the line.'),
  'wrong-type': error(shape, 'Write it in the form that is asked for.'),
  'wrong-value': error(shape, 'Choose one of the values that are allowed.'),
  'too-few': error(shape, 'Add what is missing.'),
  'too-many': error(shape, 'Leave some out, or divide them.'),
  'bad-id': error('Names are used to point from one place to another; they are lower-case words joined by hyphens.', 'Write it like first-call: letters a-z and digits, words joined by a hyphen, starting with a letter.'),
  'bad-time': error('Times of a case are written one way, so that they can be compared.', 'Write it like 2026-02-03 07:40.'),
  'bad-duration': error('How long something takes is written one way, so that it can be added up.', 'Write it like 20 minutes, 2 hours, or 1 day 4 hours.'),
  'bad-version': error('The version of a scenario is three numbers, so that it is plain which is newer.', 'Write it like 1.0.0.'),
  'bad-law-ref': error('Every legal statement points at an entry of a law pack.', 'Write it like law-28-2012/art-1.'),
  'bad-source': error('Sources are named by a letter and a number, as in the pack’s list of sources.', 'Write it like S03.'),
  'bad-panel-answer': error('A panel’s answers are counted under the answers that may be given.', 'Write answers as they are given: -2 to 2, 0 to 4, yes, doubtful, no, supports, contradicts, none.'),
  'out-of-range': error('A number beyond its bounds cannot be scored or counted.', 'Choose a number within the bounds.'),
  'not-whole': error('Here only whole numbers have a meaning.', 'Write a whole number.'),
  'empty-text': error('A trainee would see nothing here.', 'Write the text, or remove the line.'),
  'text-too-long': error('Long text is not read on a phone.', 'Shorten it, or divide it.'),
  'unknown-task-kind': error('The player has no screen and the score no rule for this kind of task.', 'Choose one of the kinds there are.'),
  'unknown-document-kind': error('The player does not know how such a document looks.', 'Choose one of the kinds there are.'),
  'unknown-format': error('The format says how the rest of the file is to be read.', 'This version reads format 1. For a newer file, use a newer version of Proving Ground.'),

  // Names that point somewhere
  'unknown-scene': error(names, 'Use the name of a scene.'),
  'unknown-exhibit': error(names, 'Use the name of an exhibit.'),
  'unknown-person': error(names, 'Use the name of one of the people.'),
  'unknown-interpreter': error(names, 'Use the name of one of this interview’s interpreters.'),
  'unknown-participant': error(names, 'Use the name of one of this chat’s participants.'),
  'unknown-agency': error(names, 'Use the name of an agency.'),
  'unknown-variable': error(names, 'Use the name of a flag, a state or a counter.'),
  'wrong-variable-kind': error('Flags are yes or no, states have one of their values, counters are counted: each has its own words.', 'Use is and set for flags and states; at-least, at-most and add for counters.'),
  'unknown-state-value': error(names, 'Use one of the values that the state may have; a flag is yes or no.'),
  'unknown-critical-failure': error(names, 'Use the name of a critical failure.'),
  'unknown-hypothesis': error(names, 'Use the name of a hypothesis.'),
  'unknown-offence': error(names, 'Use an offence of the law packs that the scenario names.'),
  'unknown-element': error(names, 'Use an element of the law packs; where a row of the proof map is meant, one of the scenario’s elements.'),
  'unknown-article': error('Every legal statement must be traceable to where it was read.', 'Use an entry of the law packs that the scenario names.'),
  'unknown-law-pack': error(names, 'Use the name of a file in scenarios/jurisdictions.'),
  'unknown-source': error('A statement of law must say where it was read.', 'Add the source to the pack’s list of sources.'),
  'ambiguous-name': error('Two law packs use the same name, and nobody could tell which is meant.', 'Rename it in one of the packs.'),
  'unknown-choice': error(names, 'Use a choice of that scene.'),
  'unknown-deduction': error(names, 'Use a deduction of that scene.'),
  'unknown-option': error(names, 'Use an option of that deduction.'),
  'unknown-question': error(names, 'Use a question of that interview.'),
  'unknown-subject': error(names, 'Use the name of one of the subjects; in a task, one that it asks about.'),
  'unknown-status': error(names, 'Use the name of one of the statuses.'),
  'unknown-time': error(names, 'Use one of the times of that task.'),
  'unknown-matter': error(names, 'Use one of the matters that are settled in that scene.'),
  'unknown-inject': error(names, 'Use the name of an inject.'),
  'unknown-seat': error(names, 'Use one of the roles that the case has a packet for, or all.'),
  'other-task': error('Every kind of task has a move of its own, and takes no other.', 'Write the move that belongs to the task, or correct the scene it is made in.'),
  'other-scenario': error('A playthrough belongs to one scenario.', 'Write the id of the scenario it stands beside.'),

  // Whether it can be played and scored
  'no-ending': error('A case that cannot end cannot be debriefed.', 'Give at least one scene an ending.'),
  'scene-without-task': error('The trainee would arrive here and could do nothing.', 'Give the scene a task, or an ending.'),
  'task-and-ending': error('A scene asks something or ends the case, not both.', 'Keep one of the two.'),
  'unreached-scene': warning('Nobody will ever see it.', 'Let something lead there, or remove it.'),
  'may-lead-nowhere': error('Where no condition holds, the trainee would be stuck.', 'Let the last entry stand without a when.'),
  'may-be-dead-end': warning('Where no condition holds, the trainee would have no choice left.', 'Leave one choice without a when, or make sure that one always holds.'),
  'start-out-of-bounds': error('The case would start in a state that cannot be.', 'Start within the bounds.'),
  'unreal-date': error('This day or hour does not exist.', 'Correct the date.'),
  'inject-before-start': error('It would be over before the case begins.', 'Choose a time after the start.'),
  'failure-never-happens': warning('A critical failure that nothing sets off warns of nothing.', 'Name it as critical at a choice, a question or an outcome.'),
  'failure-without-repair': error('Recognising and repairing a failure is the lesson; where that is not possible the author must say so.', 'Let something repair it (repairs:), or write final: yes.'),
  'repair-without-cap': error('Where a failure can be repaired, the score must know what it is worth then.', 'Add repaired-cap.'),
  'bearing-without-strength': error('The score cannot weigh it.', 'Add strength: 1 minor, 2 standard, 3 key.'),
  'decision-without-credit': error('A decision that earns nothing either way is not a decision.', 'Give its choices credit, or write decision: no.'),
  'distortion-without-reason': error('The debrief must tell the trainee what was lost or changed.', 'Add because.'),
  'nothing-to-ask': error('An interview in which no question counts cannot be scored.', 'Give at least one question should-ask.'),
  'nothing-to-list': error('A list in which nothing is right cannot be scored.', 'Write belongs: yes at the hypotheses that a competent list holds.'),
  'nothing-to-tell-apart': error('Where nothing makes one hypothesis likelier than another, no placing of the tokens is better than any other.', 'Give exhibits points for these hypotheses, or leave the task out.'),
  'nothing-against': error('The trainee would be asked for what there is not.', 'Give an exhibit points below 0 for this hypothesis, or ask about another.'),
  'answer-not-offered': error('No trainee could give the answer that is held to be right.', 'Name one of the options as the answer.'),
  'batch-too-large': error('Nothing could ever be confirmed.', 'Let fewer have to be right at once (confirm-in), or add deductions.'),
  'deduction-never-asked': error('A deduction is asked only where every exhibit that it follows from is in the file.', 'Obtain the exhibit somewhere, or let the deduction follow from others.'),
  'panel-answer-misfit': error('What was not asked was not answered: it would be counted for nothing, or mislead whoever reads it.', 'Correct the answer, or move the panel to where it was asked.'),
  'role-brings-later': error('A role brings to the table what it has when the case begins; what is obtained later, everybody obtains.', 'Write at-start: yes at the exhibit, or leave it out here.'),
  'reference-not-offered': error('The trainee could not give the answer that the scenario holds to be right.', 'Add it to the offences of this task.'),
  'outcome-may-not-fit': error('Where no outcome fits, the trainee would be stuck.', 'Let the last outcome stand without offence, readiness and when.'),
  'exhibit-never-obtained': warning('Nobody will ever hold it.', 'Obtain it somewhere, or write at-start: yes, or remove it.'),
  'weighs-unobtainable': error('The trainee would be marked for not citing what cannot be had.', 'Obtain it somewhere, or leave it out.'),
  'reference-not-provable': error('The offence that the scenario holds to be right could never be proved on the map.', 'Add one alternative of the requirement to elements.'),
  'easy-to-guess': error('A score that can be had without knowing the case says nothing about the trainee.', 'Make wrong answers as long and as careful as right ones, and let the right one stand now here, now there. All figures: npm run -s scenario -- analyse <scenario> --policies'),
  'confirmed-without-panel': warning('A trainee reads that practitioners stand behind these marks; that has to be so.', 'Write what the panel answered beside each key, or leave keys: draft.'),
  'incomplete-invariant': error('What does not say when it must hold cannot be looked for.', 'Write never, with at or ending-of-kind where it is about some places only; or always, with before or ending-of-kind.'),
  'panel-too-small': warning('So few say too little: the author’s own key is used until three have answered.', 'Ask more members, or leave the panel out.'),
  'too-few-distractors': warning('Whoever keeps everything open would be right too often: a list shows judgement only where most of it does not belong.', 'Add hypotheses with belongs: no, until there are two for each that belongs.'),
  'too-many-zeros': warning('Whoever always answers 0 would be right too often.', 'Ask about facts that make the hypothesis more or less likely; of ten, one may leave it as it was.'),

  // Rules that look at a case which can be played: src/analysis/lint, one file for each
  'never-reached': warning('Nobody will ever see it: the conditions on the way never come true together.', 'Loosen a condition on the way, or remove it.'),
  'never-won': error('A case that nobody can win teaches that care is useless.', 'Look at the conditions before these endings: analyse shows how far every path comes.'),
  'dead-end': error('The trainee would be stuck, and the case could not be debriefed.', 'Leave one choice without a when, or let the conditions of the choices cover every case.'),
  'no-way-out': error('The trainee would go round in circles, and the case could not be debriefed.', 'Let something there lead on to an ending.'),
  'invariant-broken': error('You said that this must be so whatever a trainee does.', 'Close the way that shows it, or correct the invariant. The whole of the way: npm run -s scenario -- analyse <scenario> --save <folder>'),
  'never-open': warning('Nobody will ever see it, and what it is worth counts for nothing.', 'Loosen its when, or remove it.'),
  'always-true': warning('It keeps nothing closed: either the condition or what was to fail it is missing.', 'Remove the condition, or let something happen that fails it.'),
  'never-true': warning('What it was written for never happens.', 'Look at what it asks for: is there something that brings it about, and early enough?'),
  'never-held': warning('Nobody will ever hold it.', 'Let a choice that can be taken obtain it, early enough, or remove it.'),
  'exhibit-never-used': warning('Trainees look for it, and nothing they do with it counts.', 'Say what it bears on, let a task or a condition ask for it, or write importance: 0.'),
  'element-not-provable': error('The offence that the scenario holds to be right could never be proved.', 'Let an exhibit that can be obtained, with a reliability of 2 or more, support it.'),
  'element-not-corroborated': warning('A file that rests on one origin, or on little, is not ready for court, however well it is handled.', 'Let an exhibit of another origin support it. Where the lesson is that the file can only be continued, leave it so.'),
  'failure-never-repaired': warning('Recognising and repairing a failure is the lesson; where that is not possible the author must say so.', 'Let the repair be reached after the failure, or write final: yes.'),
  'never-released': warning('It is written for nobody.', 'Choose an earlier time, or loosen its unless.'),
  'deadline-never-met': warning('A deadline that can only be missed teaches nothing.', 'Choose a later time, or let something be done about it earlier.'),
  'deadline-never-missed': warning('A deadline that nobody can miss presses nobody, and those who notice stop believing the clock.', 'Choose an earlier time, or let choices take longer.'),
  'missing-feedback': warning('Who was marked wants to know why.', 'Say why, in a sentence, with its source.'),
  'key-without-distractor': warning('Only what tempts shows judgement: otherwise picking everything is right.', 'Add what is tempting and wrong.'),
  'right-by-length': warning('Whoever notices need not know anything.', 'Make wrong choices as long and as careful as right ones.'),
  'right-by-tone': warning('Whoever notices need not know anything: words that leave no exception are a sign of a wrong answer.', 'Take these words out, or let some right choices be as firm.'),
  'unverified-as-fact': warning('What nobody has verified may be wrong, and trainees will act on it.', 'Say in the text that it is to be confirmed by a national expert, or point at an entry that was verified.'),
  'placeholder-text': warning('Trainees would read it.', 'Write the text.'),
  'untranslated-words': warning('Trainees who do not read the language would not know what it says.', 'Add the meaning in the language of the case as gloss.'),
  'long-for-phone': warning('Long text is not read on a phone.', 'Shorten it, or divide it.'),
  'thin-content-note': warning('People who have lived through something like it must know before they begin, and that they may stop.', 'Say what the case is about, and that one may leave any scene at any time.'),
  'no-word-list': warning('What was not looked for may be there.', 'Ask a colleague who reads the language to look, or add the words to src/analysis/lint/words/wordList.ts.'),
  'untranslated': warning('Trainees who read this language would find these texts in the language of the case.', 'Translate them: npm run -s scenario -- translate export <scenario> --to <language> --only missing'),
  'stale-translation': warning('The original says something else now. Trainees are shown the original until somebody has looked.', 'Read the translation again and run: npm run -s scenario -- translate tidy <scenario> --to <language> --confirm <key>'),
  'not-all-explored': warning('What no path reaches was not looked for, so that nothing said about it does not mean that all is well.', 'Run: npm run -s scenario -- analyse <scenario>, with higher bounds.'),

  // Translations
  'bad-source-hash': error('A translation has to know of which text it was made, or nobody could tell when it is old.', 'Write the text alone (key: text) and run: npm run -s scenario -- translate tidy <scenario> --to <language>'),
  'translation-language': error('Whoever asks for a language would get another.', 'Name the file by its language, and write the same under language.'),
  'reviewed-by-nobody': error('Trainees read that somebody who speaks the language stands behind these words; that has to be so.', 'Add reviewed-by: with a role or a name, or leave status: draft.'),
  'translation-of-nothing': warning('Nobody will ever see it.', 'Correct the key, or remove the entry: npm run -s scenario -- translate tidy shows what belongs where.'),
  'translation-unstamped': warning('When the original changes, nobody could tell that the translation is old.', 'Run: npm run -s scenario -- translate tidy <scenario> --to <language>'),
  'lost-in-translation': warning('Figures, dates, gaps and lists are facts of the case: trainees would reason from other facts.', 'Put what is missing into the translation, in the same form.'),

  // Measures
  'missing-measures': warning('Lines of inquiry cannot be scored, nor can thin files be told from full ones.', 'Run: npm run -s scenario -- measure <scenario>'),
  'stale-measures': warning('The scenario changed since it was measured; the old measures are not used.', 'Run: npm run -s scenario -- measure <scenario>'),
} as const satisfies Record<string, CodeText>;

export type DiagnosticCode = keyof typeof codes;
