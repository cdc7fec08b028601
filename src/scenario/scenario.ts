/**
 * The scenario, format 1: the nouns a trainer writes. Types are inferred from this page; `scenarios/README.md` explains
 * it to a reader who is no programmer. Unknown keys are errors.
 */
import * as v from 'valibot';
import { byDimension } from './byDimension.ts';
import { condition, effects } from './conditions.ts';
import { exhibitDocument } from './exhibitDocument.ts';
import { panel } from './panel.ts';
import { task } from './task.ts';
import { invariant } from './invariants.ts';
import { roles } from './seats.ts';
import { qualification, status, subject } from './subject.ts';
import { id, lawRef, line, named, rowId, text, time, whole, yesNo } from './values.ts';
import { language } from './words.ts';

/** The difficulties that practitioners named, and the two that every case touches. */
export const focus = v.picklist([
  'organ-removal-proof', 'interpretation', 'international-cooperation', 'trafficking-law-or-penal-code', 'coordination',
  'smuggling-or-trafficking', 'identification-and-non-punishment',
]);

/** Whether an exhibit bears on an element, and how much. Pairs that are not written do not bear. */
export const bearing = v.strictObject({
  /** `arguable`: neither right nor wrong. `trap`: does not bear, though it looks so; linking it counts 3 instead of 2. */
  verdict: v.picklist(['supports', 'contradicts', 'arguable', 'trap']),
  /** 1 minor, 2 standard, 3 key. Needed for `supports` and `contradicts`. */
  strength: v.exactOptional(whole(1, 3)),
  because: text,
  sources: v.exactOptional(v.array(lawRef)),
  /** What a panel said of this pair: supports, contradicts, none. Where it does not agree, the pair is arguable. */
  panel: v.exactOptional(panel),
});

export const exhibit = v.strictObject({
  title: line,
  document: exhibitDocument,
  /** Where it came from, and its chain of custody, as the trainee reads them. */
  source: text,
  custody: text,
  /** Exhibits of one origin do not corroborate each other (two prints of one phone). */
  origin: id,
  /** 0 noise ... 3 key line of inquiry. */
  importance: whole(0, 3),
  /** How far its source can be relied on, 0-4, as the reference expert sees it. Below 2 it proves nothing. */
  reliability: whole(0, 4),
  /** What a panel said of its reliability, 0-4. */
  'reliability-panel': v.exactOptional(panel),
  /** Why it can be relied on so far and no further, for the debrief of weighing. */
  'reliability-because': v.exactOptional(text),
  /** Why its admissibility is open to dispute although nobody spoiled it. Absent: it is admissible unless spoiled. */
  doubtful: v.exactOptional(line),
  /** By hypothesis: how much likelier it makes it. Each point doubles the odds, -3 to +3. */
  points: v.exactOptional(v.record(id, whole(-3, 3))),
  /** In the file from the beginning. */
  'at-start': v.exactOptional(yesNo),
  /** This is intelligence, or came informally: it becomes evidence only as that exhibit, the formal reply. Until then it proves nothing. */
  'lead-for': v.exactOptional(id),
  /** By row of the map (an element, or `element@subject`): what it proves. */
  'bears-on': v.exactOptional(v.record(rowId, bearing)),
});

/** An explanation of what happened. Some belong in every competent list, others are distractors that no fact speaks for. */
export const hypothesis = v.strictObject({
  text: line,
  belongs: yesNo,
  /** How likely before any evidence, in points (each doubles the odds). Default 0. */
  prior: v.exactOptional(whole(-5, 5)),
  because: v.exactOptional(text),
});

export const person = v.strictObject({
  name: line,
  role: line,
  about: text,
  speaks: v.exactOptional(v.array(language)),
  /** Not shown among the people until this holds. */
  when: v.exactOptional(condition),
});

export const agency = v.strictObject({ name: line, role: text });

/** Something the clock releases into the case. */
export const inject = v.strictObject({
  title: line,
  text,
  /** When the clock of the case reaches this time ... */
  at: time,
  /** ... it happens, unless this holds. */
  unless: v.exactOptional(condition),
  effects: v.exactOptional(effects),
  /** It interrupts the scene and has to be read before the case goes on. Otherwise it is a notice. */
  interrupts: v.exactOptional(yesNo),
  /** Shown on the clock beforehand, in these words: a deadline the trainee knows of. */
  announced: v.exactOptional(line),
});

export const criticalFailure = v.strictObject({
  title: line,
  dimension: v.picklist(['procedure', 'protection']),
  /** The dimension is worth at most this, 0-1, unless it is repaired ... */
  cap: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** ... and at most this when it is. Absent where nothing repairs it. */
  'repaired-cap': v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** Nothing in the case can repair it, and the author says so. */
  final: v.exactOptional(yesNo),
  why: text,
  sources: v.pipe(v.array(lawRef), v.minLength(1)),
});

export const ending = v.strictObject({
  /** `justice`: the case stands. `partial`: some of it. `lost`: it fails. `harm`: somebody was harmed by how it was done. */
  kind: v.picklist(['justice', 'partial', 'lost', 'harm']),
  summary: text,
});

/** How much a case asks of whoever plays it. */
export const level = v.picklist(['introductory', 'intermediate', 'advanced']);

/** For whoever runs an exercise; never shown to trainees. */
export const facilitatorNotes = v.strictObject({
  /** Questions that open the talk about this scene. */
  ask: v.exactOptional(v.pipe(v.array(text), v.minLength(1))),
  /** What groups usually miss. */
  missed: v.exactOptional(v.pipe(v.array(text), v.minLength(1))),
  /** Which groups to set beside each other, and what differs. */
  contrast: v.exactOptional(text),
});

export const scene = v.strictObject({
  title: line,
  place: v.exactOptional(line),
  /** Who is there: entries of `people`. */
  people: v.exactOptional(v.array(id)),
  text,
  /** More text, shown when its condition holds. */
  also: v.exactOptional(v.array(v.strictObject({ when: condition, text }))),
  'on-arrival': v.exactOptional(effects),
  /** What the scene asks; or ... */
  task: v.exactOptional(task),
  /** ... how the case ends here. One of the two. */
  ending: v.exactOptional(ending),
  facilitator: v.exactOptional(facilitatorNotes),
});

export const scenario = v.strictObject({
  format: v.literal(1),
  id,
  /** The author's own version: raise it when the case changes. */
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'bad-version')),
  language,
  /** Other languages in which it is offered: a translation stands beside it for each, and what is missing there is said. */
  'offered-in': v.exactOptional(v.array(language)),
  title: line,
  summary: text,
  /** Read before the case: what it contains, and that one may leave any scene. */
  'content-note': text,
  objectives: v.pipe(v.array(line), v.minLength(1)),
  focus: v.pipe(v.array(focus), v.minLength(1)),
  /** How long one run takes, in minutes of the trainee's time. */
  minutes: whole(5, 600),
  /** How much it asks: for whoever chooses a case. */
  level: v.exactOptional(level),
  /** `draft` until a panel of practitioners has confirmed the keys; shown with every mark. */
  keys: v.picklist(['draft', 'confirmed']),
  /** Law packs used: names of files in `scenarios/jurisdictions`. */
  jurisdictions: v.pipe(v.array(id), v.minLength(1)),
  /** When the clock of the case starts, and the scene it starts in. */
  starts: time,
  'first-scene': id,
  /** What the trainee is told before the first scene: who they are, what their unit is. */
  briefing: text,

  flags: v.exactOptional(named(v.strictObject({ meaning: line, starts: v.exactOptional(yesNo) }))),
  states: v.exactOptional(named(v.strictObject({ meaning: line, values: v.pipe(v.array(id), v.minLength(2)), starts: id }))),
  counters: v.exactOptional(named(v.strictObject({ meaning: line, from: whole(0, 100), to: whole(1, 100), starts: whole(0, 100) }))),

  people: named(person),
  agencies: v.exactOptional(named(agency)),
  /** What each role at the table knows, for exercises in which nobody knows everything. */
  roles: v.exactOptional(roles),
  exhibits: v.pipe(named(exhibit), v.minEntries(1)),
  /** The long list for tasks about hypotheses; shown shuffled. */
  hypotheses: v.exactOptional(named(hypothesis)),
  /** Rows of the proof map, in this order: elements of the law packs. One that subjects claim is a row of each of them instead. */
  elements: v.pipe(v.array(id), v.minLength(1)),
  /** What a person can turn out to be in this case. */
  statuses: v.exactOptional(v.pipe(named(status), v.minEntries(2))),
  /** Whose position is judged one by one. */
  subjects: v.exactOptional(named(subject)),
  qualification,
  'critical-failures': v.exactOptional(named(criticalFailure)),
  injects: v.exactOptional(named(inject)),
  /** What must hold on every path; `analyse` looks for a path on which it does not. */
  invariants: v.exactOptional(named(invariant)),
  scenes: v.pipe(named(scene), v.minEntries(2)),

  /** Replaces the default weights of dimensions, and the standard of proof, where a panel decided so. */
  scoring: v.exactOptional(v.strictObject({
    weights: v.exactOptional(v.strictObject(byDimension(whole(0, 100)))),
    'supported-points': v.exactOptional(whole(1, 20)),
    'corroborated-points': v.exactOptional(whole(1, 20)),
    'corroborated-origins': v.exactOptional(whole(1, 5)),
    'least-reliability': v.exactOptional(whole(0, 4)),
  })),
});

export type ScenarioFile = v.InferOutput<typeof scenario>;
export type Scene = v.InferOutput<typeof scene>;
export type Exhibit = v.InferOutput<typeof exhibit>;
export type Bearing = v.InferOutput<typeof bearing>;
export type Hypothesis = v.InferOutput<typeof hypothesis>;
export type Person = v.InferOutput<typeof person>;
export type Agency = v.InferOutput<typeof agency>;
export type Inject = v.InferOutput<typeof inject>;
export type CriticalFailure = v.InferOutput<typeof criticalFailure>;
export type Ending = v.InferOutput<typeof ending>;
export type Level = v.InferOutput<typeof level>;
export type FacilitatorNotes = v.InferOutput<typeof facilitatorNotes>;
export type Focus = v.InferOutput<typeof focus>;

