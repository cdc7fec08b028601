/** Each rule that reads the text: what it finds, and what is nearly the same and right. */
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { choice, lintOf, scene, wholeCase } from './wholeCase.ts';

const feedback = (text: string, ...sources: string[]) => ({ text, sources: sources.length > 0 ? sources : ['practice/safety-first'] });
const exhibit = (changes: object) => ({
  title: 'Video', document: { kind: 'photo', caption: 'The station', shows: ['A bus.'] }, source: 'The station', custody: 'Copied', origin: 'station',
  importance: 1, reliability: 3, 'at-start': 'yes', ...changes,
});
const first = (choices: object, more: object = {}) => ({ scenes: { 'first-call': { task: { choices, ...more } } } });
const says = (rule: string, what: string, change: object, ...found: readonly string[]) => ({ rule, what, change, found: found.map((path) => `${rule} ${path}`) });
const labels = (right: string, wrong: string, times: number) => ({
  scenes: Object.fromEntries(Array.from({ length: times }, (_, at) => [at === 0 ? 'first-call' : `call-${at}`, {
    title: 'A call', text: 'It rings.',
    task: { kind: 'choose', prompt: 'And now?', choices: { answer: undefined, wait: undefined,
      right: choice({ label: right, credit: { protection: 1 }, 'leads-to': at + 1 < times ? `call-${at + 1}` : 'end' }),
      wrong: choice({ label: wrong, credit: { protection: 0 }, 'leads-to': at + 1 < times ? `call-${at + 1}` : 'end' }) } },
  }])),
});
const interview = (questions: object, replace?: object, more: object = {}, depends?: readonly object[]) => ({
  scenes: { 'first-call': { task: { choices: undefined, kind: 'interview', prompt: 'Ask him.', person: 'karim', interpreters: { clerk: {} }, questions, ...(replace && { replace }), ...more, end: { label: 'Thank him', 'leads-to': 'end', ...(depends && { depends }) } } } },
});
const step = (changes: object) => ({ label: 'Record it', kind: 'recording', feedback: feedback('It can be heard again.'), ...changes });
const asked = (right = 2, wrong = 2) => ({ what: question(right > 0 ? { 'should-ask': right } : {}), why: question(wrong > 0 ? { 'should-not-ask': wrong } : {}) });
const inFull = (more: object, depends?: readonly object[]) => ({ jurisdictions: ['practice-land', 'unread-land'], ...interview(asked(), undefined, more, depends) });
const rumour = feedback('Whoever waits is punished.', 'rumoured-act/art-9');
const question = (changes: object) => ({ label: 'What happened?', type: 'open', said: 'I was driven here.', feedback: feedback('It is open.'), ...changes });
const qualify = (outcome: object) => ({
  'critical-failures': { hasty: { title: 'Too early', dimension: 'procedure', cap: 0.2, final: 'yes', why: 'The file was empty.', sources: ['practice/two-origins'] } },
  scenes: { 'first-call': { task: { choices: undefined, kind: 'qualify', prompt: 'Name it.', offences: ['trafficking', 'fraud'], outcomes: [{ to: 'end', ...outcome }] } } },
});

const told = (should: readonly string[], credits: readonly number[] = [1, 0]) => ({
  agencies: { one: { name: 'One', role: 'Acts' }, two: { name: 'Two', role: 'Acts' } },
  scenes: { 'first-call': { task: {
    choices: undefined, kind: 'agencies', prompt: 'Who?', times: { now: { label: 'Now' }, later: { label: 'Later' } }, 'leads-to': 'end',
    tell: Object.fromEntries(['one', 'two'].map((id, at) => [id, { should: should[at], feedback: feedback('They know who came.', 'practice/safety-first') }])),
    settle: { lead: { about: 'lead', prompt: 'Who leads?', choices: Object.fromEntries(credits.map((procedure, at) => [`choice-${at}`, { label: `Choice ${at}`, credit: { procedure }, feedback: feedback('One of them leads.', 'practice/safety-first') }])) } },
  } } },
});

const table = [
  says('exhibit-never-used', 'what is held to matter has no use', { exhibits: { video: exhibit({}) } }, 'exhibits.video'),
  says('exhibit-never-used', 'noise needs none', { exhibits: { video: exhibit({ importance: 0 }) } }),
  says('exhibit-never-used', 'what only looks as if it bore on something has one', { exhibits: { video: exhibit({ 'bears-on': { moved: { verdict: 'trap', because: 'It shows another man.' } } }) } }),
  says('exhibit-never-used', 'what a condition asks for has one', { exhibits: { video: exhibit({}) }, scenes: { 'first-call': { also: [{ when: { holds: 'video' }, text: 'You have seen it.' }] } } }),
  says('exhibit-never-used', 'what is cited, weighed or deduced from has one', { exhibits: { video: exhibit({}) }, ...first({}, { cite: { 'should-weigh': { 'call-note': 1 }, arguable: ['video'] } }) }),
  says('exhibit-never-used', 'what a hypothesis that nobody asks about turns on has none', { exhibits: { video: exhibit({ points: { sold: 1 } }) }, hypotheses: { sold: { text: 'He was sold.', belongs: 'yes' } } }, 'exhibits.video'),
  says('exhibit-never-used', 'what only an invariant names has none', { exhibits: { video: exhibit({}) }, invariants: { seen: { always: { holds: 'video' }, before: 'end', because: 'It must be seen.' } } }, 'exhibits.video'),
  says('exhibit-never-used', 'what is only spoiled has none', { exhibits: { video: exhibit({}) }, ...first({ wait: { effects: { spoil: { video: 'It was cut.' } } } }) }, 'exhibits.video'),

  says('element-not-provable', 'nothing supports it', { exhibits: { 'call-note': { 'bears-on': { moved: undefined } }, 'wage-list': { 'bears-on': { moved: { verdict: 'trap' } } } } }, 'elements.0'),
  says('element-not-provable', 'what supports it cannot be relied on', { exhibits: { 'call-note': { reliability: 1, 'bears-on': { moved: { strength: 3 } } }, 'wage-list': { 'bears-on': { moved: undefined } } } }, 'elements.0'),
  says('element-not-provable', 'a row that the reference does not need may stand without', { qualification: { reference: 'fraud' }, exhibits: { 'call-note': { 'bears-on': { moved: undefined } }, 'wage-list': { 'bears-on': { moved: undefined } } } }),

  says('element-not-corroborated', 'one origin only', { exhibits: { 'wage-list': { origin: 'desk' } } }, 'elements.0', 'elements.1', 'elements.2'),
  says('element-not-corroborated', 'two origins, and too little', { exhibits: { 'wage-list': { 'bears-on': { moved: { strength: 1 } } } } }, 'elements.0'),
  says('element-not-corroborated', 'enough where the scenario asks for less', { exhibits: { 'wage-list': { origin: 'desk', 'bears-on': { 'moved': { strength: 3 }, 'false-promise': { strength: 3 } } } }, scoring: { 'corroborated-origins': 1, 'corroborated-points': 3 } }),

  says('missing-feedback', 'two words give no reason', first({ wait: { feedback: feedback('Too late.') } }), 'scenes.first-call.task.choices.wait.feedback.text'),
  says('missing-feedback', 'a short reason is one', first({ wait: { feedback: feedback('He had nobody.') } })),
  says('missing-feedback', 'replacing an interpreter is marked', interview({ what: question({ 'should-ask': 2 }), why: question({ 'should-not-ask': 2 }) }, { credit: { procedure: 1 } }), 'scenes.first-call.task.replace'),
  says('missing-feedback', 'replacing an interpreter is told', interview({ what: question({ 'should-ask': 2 }), why: question({ 'should-not-ask': 2 }) }, { credit: { procedure: 1 }, feedback: feedback('He left half of it out.') })),
  says('missing-feedback', 'an outcome that is a critical failure', qualify({ critical: 'hasty' }), 'scenes.first-call.task.outcomes.0'),
  says('missing-feedback', 'an outcome that only leads on', { ...qualify({}), 'critical-failures': undefined }),

  says('key-without-distractor', 'all choices are worth the same', first({ wait: { credit: { protection: 1 } } }), 'scenes.first-call.task.choices'),
  says('key-without-distractor', 'there is one choice', first({ wait: undefined }), 'scenes.first-call.task.choices'),
  says('key-without-distractor', 'a plain step has nothing to tempt away from', first({ wait: undefined, answer: { credit: undefined } }, { decision: 'no' })),
  says('key-without-distractor', 'choices that differ in one dimension', first({ answer: { credit: { procedure: 1 } }, wait: { credit: { procedure: 0.5 } } })),
  says('key-without-distractor', 'too little that is wrong to cite', first({}, { cite: { 'should-weigh': { 'call-note': 2 } } }), 'scenes.first-call.task.cite'),
  says('key-without-distractor', 'twice as much that is wrong to cite', { ...first({}, { cite: { 'should-weigh': { 'call-note': 1 } } }) }),
  says('key-without-distractor', 'what is neither right nor wrong does not count', { ...first({}, { cite: { 'should-weigh': { 'call-note': 1 }, arguable: ['wage-list'] } }) }, 'scenes.first-call.task.cite'),
  says('key-without-distractor', 'an interview in which nothing is wrong to ask', interview({ what: question({ 'should-ask': 2 }), who: question({}) }), 'scenes.first-call.task.questions'),
  says('key-without-distractor', 'an interview in which something is', interview({ what: question({ 'should-ask': 2 }), why: question({ 'should-not-ask': 1 }) })),
  says('key-without-distractor', 'a wrong step is in a set of its own and does not help the questions', interview(asked(2, 0), undefined, { prepare: { record: step({ 'should-do': 2 }), guard: step({ 'should-not-do': 2 }) } }), 'scenes.first-call.task.questions'),
  says('key-without-distractor', 'steps of which none is wrong count with the questions', interview(asked(2, 2), undefined, { prepare: { record: step({ 'should-do': 2 }) } })),
  says('key-without-distractor', 'exhibits that all deserve the same', { scenes: { 'first-call': { task: { choices: undefined, kind: 'weigh', prompt: 'How far?', exhibits: ['call-note', 'wage-list'], 'leads-to': 'end' } } } }, 'scenes.first-call.task.exhibits'),
  says('key-without-distractor', 'exhibits that differ', { exhibits: { 'wage-list': { reliability: 4 } }, scenes: { 'first-call': { task: { choices: undefined, kind: 'weigh', prompt: 'How far?', exhibits: ['call-note', 'wage-list'], 'leads-to': 'end' } } } }),

  says('key-without-distractor', 'one time is right for every agency', told(['now', 'now']), 'scenes.first-call.task.tell'),
  says('key-without-distractor', 'an agency is told later', told(['now', 'later'])),
  says('key-without-distractor', 'however it is settled it is worth the same', told(['now', 'later'], [1, 1]), 'scenes.first-call.task.settle.lead.choices'),

  says('right-by-length', 'six of six are the longest', labels('Answer and ask him where he is', 'Let it ring', 6), 'scenes.first-call.task.choices.right.label'),
  says('right-by-length', 'six of six are the shortest', labels('Answer', 'Let it ring and think about it', 6), 'scenes.first-call.task.choices.right.label'),
  says('right-by-length', 'five of five can be chance', labels('Answer and ask him where he is', 'Let it ring', 5)),
  says('right-by-length', 'as long as each other', labels('Answer hi', 'Let it be', 6)),

  says('right-by-tone', 'every wrong one leaves no exception', labels('Answer with car', 'Never answer it', 6), 'scenes.first-call.task.choices.wrong.label'),
  says('right-by-tone', 'right ones do too', labels('Answer at once.', 'Never answer it', 6)),
  says('right-by-tone', 'a word that only begins like one', labels('Answer with car', 'Neverland, then', 6)),
  says('right-by-tone', 'in Arabic', { language: 'ar', ...labels('نجيب عليه الآن', 'لا نجيب أبدا..', 6), 'content-note': 'تدور القضية حول رجل لم يدفع أجره. يمكنك مغادرة أي مشهد.' }, 'scenes.first-call.task.choices.wrong.label'),

  says('no-word-list', 'Turkish has none', { language: 'tr' }, 'language'),
  says('no-word-list', 'Sorani has one', { language: 'ckb', 'content-note': 'ئەم پرسە باسی پیاوێک دەکات. دەتوانیت هەر کاتێک بەجێی بهێڵیت.' }),

  says('unverified-as-fact', 'feedback states it', { jurisdictions: ['practice-land', 'unread-land'], ...first({ wait: { feedback: feedback('Whoever waits is punished.', 'rumoured-act/art-9') } }) }, 'scenes.first-call.task.choices.wait.feedback'),
  says('unverified-as-fact', 'feedback says that it is to be confirmed', { jurisdictions: ['practice-land', 'unread-land'], ...first({ wait: { feedback: feedback('Whoever waits is punished, it is said; a national expert has to confirm it.', 'rumoured-act/art-9') } }) }),
  says('unverified-as-fact', 'feedback has another source', { jurisdictions: ['practice-land', 'unread-land'], ...first({ wait: { feedback: feedback('Whoever waits is punished.', 'rumoured-act/art-9', 'labour-act/art-1') } }) }),
  says('unverified-as-fact', 'a critical failure', {
    jurisdictions: ['practice-land', 'unread-land'], ...first({ wait: { critical: 'waited' } }),
    'critical-failures': { waited: { title: 'Nobody came', dimension: 'protection', cap: 0.2, final: 'yes', why: 'Whoever waits is punished.', sources: ['rumoured-act/art-9'] } },
  }, 'critical-failures.waited'),
  says('unverified-as-fact', 'why an exhibit does not bear on a row', { jurisdictions: ['practice-land', 'unread-land'], exhibits: { 'wage-list': { 'bears-on': { moved: undefined } }, video: exhibit({ 'bears-on': { moved: { verdict: 'trap', because: 'Pictures prove nothing.', sources: ['rumoured-act/art-9'] } } }) } }, 'exhibits.video.bears-on.moved'),

  says('unverified-as-fact', 'a step before the questions', inFull({ prepare: { record: step({ 'should-do': 2, feedback: rumour }), guard: step({ 'should-not-do': 2 }) } }), 'scenes.first-call.task.prepare.record.feedback'),
  says('unverified-as-fact', 'whom one speaks to', inFull({ address: { feedback: rumour } }), 'scenes.first-call.task.address.feedback'),
  says('unverified-as-fact', 'how it is rendered', inFull({ mode: { feedback: rumour } }), 'scenes.first-call.task.mode.feedback'),
  says('unverified-as-fact', 'what became of the record', inFull({}, [{ asked: ['why'], effects: { spoil: { 'call-note': 'It was led.' } }, because: 'A record that was led is void.', sources: ['rumoured-act/art-9'] }]), 'scenes.first-call.task.end.depends.0'),
  says('unverified-as-fact', 'what became of the record, with a source that was read', inFull({}, [{ asked: ['why'], effects: { spoil: { 'call-note': 'It was led.' } }, because: 'A record that was led is void.', sources: ['labour-act/art-1'] }])),

  says('placeholder-text', 'a title', { title: 'TODO' }, 'title'),
  says('placeholder-text', 'in a document', { exhibits: { 'call-note': { document: { lines: ['He calls.', 'Then ???'] } } } }, 'exhibits.call-note.document.lines.1'),
  says('placeholder-text', 'a word like it, and one question mark', { summary: 'He has much to do (todo lists everywhere). Who calls? A man of XX years.' }),

  says('untranslated-words', 'no gloss', { exhibits: { 'call-note': { document: { lines: [{ text: 'محتاج', lang: 'ar' }] } } } }, 'exhibits.call-note.document.lines.0'),
  says('untranslated-words', 'the gloss repeats the words', { exhibits: { 'call-note': { document: { lines: [{ text: 'Yardim et', lang: 'tr', gloss: 'Yardim et' }] } } } }, 'exhibits.call-note.document.lines.0.gloss'),
  says('untranslated-words', 'English under another name', interview({ what: question({ 'should-ask': 2, said: { text: 'I was driven here.', lang: 'ar', gloss: 'I was driven here.' } }), why: question({ 'should-not-ask': 2 }) }), 'scenes.first-call.task.questions.what.said.text'),
  says('untranslated-words', 'a number is the same in both', { exhibits: { 'call-note': { document: { lines: [{ text: '07:40', lang: 'tr', gloss: '07:40' }] } } } }),
  says('untranslated-words', 'words with their meaning', { exhibits: { 'call-note': { document: { lines: [{ text: 'محتاج', lang: 'ar', gloss: 'I need it.' }] } } } }),

  says('long-for-phone', 'a label of 161 characters', first({ wait: { label: 'a'.repeat(161) } }), 'scenes.first-call.task.choices.wait.label'),
  says('long-for-phone', 'what a step shows', interview(asked(), undefined, { prepare: { record: step({ 'should-do': 1, shows: 'a '.repeat(201) }) } }), 'scenes.first-call.task.prepare.record.shows'),
  says('long-for-phone', 'why to speak to him', interview(asked(), undefined, { address: { feedback: feedback('a '.repeat(226)) } }), 'scenes.first-call.task.address.feedback.text'),
  says('missing-feedback', 'how it is rendered, in two words', interview(asked(), undefined, { mode: { feedback: feedback('Word for.') } }), 'scenes.first-call.task.mode.feedback.text'),
  says('long-for-phone', 'a label of 160', first({ wait: { label: 'a'.repeat(160) } })),
  says('long-for-phone', 'a document may be long', { exhibits: { 'call-note': { document: { lines: ['a '.repeat(1500)] } } } }),

  says('thin-content-note', 'says nothing', { 'content-note': 'You may leave any scene.' }, 'content-note'),
  says('thin-content-note', 'does not say that one may leave', { 'content-note': 'This case is about a man who was not paid for his work.' }, 'content-note'),
  says('thin-content-note', 'says both', { 'content-note': 'This case is about debt and threats. Pause whenever you like.' }),
];

describe('rules that read the text', () => {
  it('find nothing in a case that is whole', () => {
    expect(lintOf(wholeCase())).toEqual([]);
  });

  it.each(table)('$rule: $what', ({ rule, change, found }) => {
    expect(lintOf(wholeCase(change)).filter((found) => found.startsWith(`${rule} `))).toEqual(found);
  });

  it('say nothing of what no path reaches, unless every path was looked at', () => {
    const lost = wholeCase({ scenes: { 'first-call': { task: { choices: { wait: { 'leads-to': [{ to: 'end' }, { to: 'aside' }] } } } }, aside: scene({ on: choice() }, { decision: 'no' }) } });
    expect(lintOf(lost)).toEqual([]);
    expect(stringify(lost.scenes['aside'])).toContain('noon');
  });
});
