/**
 * Task kind `request`: draft a request for international cooperation. Which channel, which building blocks it holds, through
 * which authorities it goes. What is answered is decided by the first outcome that fits what was sent.
 */
import * as v from 'valibot';
import { credits, feedback, leadsTo } from '../choiceParts.ts';
import { condition, effects } from '../conditions.ts';
import { duration, id, line, named, text, whole, yesNo } from '../values.ts';

/** What kind of cooperation a channel is: police to police, through Interpol, preservation of data, mutual legal assistance, extradition, a joint team. */
export const channelKind = v.picklist(['police', 'interpol', 'preservation', 'mla', 'extradition', 'joint-team']);

/** Under which heading a building block stands; shown in this order. */
export const partSection = v.picklist(['facts', 'offence', 'measures', 'procedure', 'confidentiality', 'urgency', 'translation', 'assurances']);

export const channel = v.strictObject({
  kind: channelKind,
  label: text,
  when: v.exactOptional(condition),
  credit: v.exactOptional(credits),
  critical: v.exactOptional(id),
  repairs: v.exactOptional(id),
  feedback,
});

const shouldInclude = whole(1, 3);
const shouldLeaveOut = v.picklist(['wrong', 'trap']);

/** A building block. With neither key it is arguable: neither right nor wrong to include. */
export const part = v.strictObject({
  section: partSection,
  text,
  /** How much including it counts: for every channel, or by channel; channels that are not named are arguable. */
  'should-include': v.exactOptional(v.union([shouldInclude, v.record(id, shouldInclude)])),
  /** It is wrong to include: for every channel, or by channel. A trap counts 3 instead of 2. */
  'should-leave-out': v.exactOptional(v.union([shouldLeaveOut, v.record(id, shouldLeaveOut)])),
  feedback,
});

const oneOrMore = v.union([id, v.pipe(v.array(id), v.minLength(1))]);

export const requestOutcome = v.strictObject({
  /** What must have been sent. Every key that is written must hold. */
  sent: v.exactOptional(v.strictObject({
    channel: v.exactOptional(oneOrMore),
    includes: v.exactOptional(oneOrMore),
    'leaves-out': v.exactOptional(oneOrMore),
    /** `right` also where the channel has no right way of its own: then no way is wrong. */
    route: v.exactOptional(v.picklist(['right', 'wrong'])),
  })),
  when: v.exactOptional(condition),
  /** What comes back at once: shown to the trainee, and in the debrief. */
  reply: v.strictObject({ text, from: v.exactOptional(line) }),
  effects: v.exactOptional(effects),
  critical: v.exactOptional(id),
  repairs: v.exactOptional(id),
  takes: v.exactOptional(duration),
  'leads-to': leadsTo,
  feedback: v.exactOptional(feedback),
});

export const request = v.strictObject({
  kind: v.literal('request'),
  prompt: text,
  weight: v.exactOptional(whole(1, 5)),
  channels: v.pipe(named(channel), v.minEntries(2), v.maxEntries(8)),
  parts: v.pipe(named(part), v.minEntries(6), v.maxEntries(24)),
  /** Authorities that a request can pass. Without them there is no routing. */
  stations: v.exactOptional(v.pipe(named(v.strictObject({ label: line })), v.minEntries(2), v.maxEntries(10))),
  /** By channel: the right way. A channel without an entry: its route is not scored. */
  routes: v.exactOptional(named(v.strictObject({ through: v.array(id), feedback }))),
  takes: v.exactOptional(duration),
  /** What sending changes, whatever was sent. */
  effects: v.exactOptional(effects),
  outcomes: v.pipe(v.array(requestOutcome), v.minLength(1), v.maxLength(12)),
  mandatory: v.exactOptional(yesNo),
  'facilitator-note': v.exactOptional(line),
});

export type RequestTask = v.InferOutput<typeof request>;
export type RequestOutcome = v.InferOutput<typeof requestOutcome>;
export type RequestPart = v.InferOutput<typeof part>;
export type ChannelKind = v.InferOutput<typeof channelKind>;
export type PartSection = v.InferOutput<typeof partSection>;
