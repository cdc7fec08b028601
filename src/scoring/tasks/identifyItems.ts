/** Items of saying what each person is, and of the exhibits that this was said to rest on (SPEC O4-O6). */
import type { Facts } from '../../engine/facts.ts';
import { standardOfProof } from '../../engine/proof.ts';
import { rowName } from '../../scenario/rows.ts';
import type { Subject } from '../../scenario/subject.ts';
import type { Identify } from '../../scenario/tasks/identify.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { TRAP, WRONG } from '../constants.ts';
import type { Item } from '../item.ts';
import { choiceScore, setSentences } from '../itemSentences.ts';
import { message } from '../message.ts';
import { type ChoiceWorth, choiceWorth } from '../primitives/choice.ts';
import { type Key, kappa, weightsOf } from '../primitives/set.ts';
import { stepsOf } from '../run.ts';
import type { TaskItems } from './taskItems.ts';

export const identifyItems: TaskItems<Identify> = (run, { scene, title, task }) => {
  const { scenario } = run;
  const given = stepsOf(run, 'people.identified', scene)[0];
  if (!given && !(task.mandatory && run.ended)) return [];
  const facts = given?.before ?? run.end;
  const shared = { weight: task.weight ?? 1, entries: given ? [given.seq] : [], ...(!given && { undone: true as const }) };
  return [...new Set(task.subjects)].flatMap((id): Item[] => {
    const subject = scenario.subjects?.[id];
    if (!subject) return [];
    const status = given?.event.statuses[id];
    const worth = statusWorth(scenario, subject, status);
    const label = (one: string) => scenario.statuses?.[one]?.label ?? one;
    const answer: Item = {
      id: `qualification:scenes.${scene}.task.subjects.${id}`, dim: 'qualification', kind: 'choice', ...worth, ...shared, line: `subjects.${id}.status`, author: subject.status,
      sentences: status === undefined ? [message('choice-undone', { scene: title })] : [
        message('identified-as', { subject: subject.name, status: label(status) }),
        status === subject.status ? message('identified-right')
          : message(subject.or?.includes(status) ? 'identified-arguable' : 'identified-other', { status: label(subject.status) }),
        ...choiceScore(worth),
      ],
    };
    const weights = weightsOf(subjectKey(scenario, facts, id), given?.event.reliesOn?.[id] ?? []);
    if (!task.cite || weights.G === 0) return [answer];
    const raw = kappa(weights);
    return [answer, {
      id: `rationale:scenes.${scene}.task.subjects.${id}`, dim: 'rationale', kind: 'set', raw, base: 0, best: 1, ...shared, set: weights, line: `subjects.${id}`,
      sentences: given ? [message('identified-item', { subject: subject.name }), ...setSentences('cited', weights, raw)] : [message('choice-undone', { scene: title })],
    }];
  });
};

/** What may be said with reason, though it is not what the reference expert says. */
const ARGUABLE = 1 / 2;

export const statusCredit = ({ status, or = [] }: Pick<Subject, 'status' | 'or'>, given: string): number => (given === status ? 1 : or.includes(given) ? ARGUABLE : 0);

/** Worth of an answer among all statuses of the case. */
export const statusWorth = ({ statuses = {} }: Pick<Scenario, 'statuses'>, subject: Pick<Subject, 'status' | 'or'>, given: string | undefined): ChoiceWorth =>
  choiceWorth(Object.keys(statuses).map((id) => statusCredit(subject, id)), given === undefined ? undefined : statusCredit(subject, given));

/** The key of what an answer about a subject rests on: the exhibits held, by what they show on the rows that are the subject's own. */
export function subjectKey(scenario: Scenario, facts: Pick<Facts, 'held' | 'spoiled'>, id: string): Key {
  const right = new Map<string, number>();
  const wrong = new Map<string, number>();
  const rows = (scenario.subjects?.[id]?.elements ?? []).map((element) => rowName(element, id));
  const { reliability } = standardOfProof(scenario);
  for (const exhibit of Object.keys(facts.held)) {
    const known = scenario.exhibits[exhibit];
    const bearings = rows.flatMap((row) => known?.['bears-on']?.[row] ?? []);
    const supports = bearings.filter(({ verdict }) => verdict === 'supports');
    if (supports.length > 0 && (known?.reliability ?? 0) >= reliability) {
      if (!(exhibit in facts.spoiled)) right.set(exhibit, Math.max(...supports.map(({ strength }) => strength ?? WRONG)));
    } else if (bearings.some(({ verdict }) => verdict === 'trap')) wrong.set(exhibit, TRAP);
    // What speaks against one of the rows, or may be argued about, is rightly weighed: neither right nor wrong.
    else if (!bearings.some(({ verdict }) => verdict === 'contradicts' || verdict === 'arguable')) wrong.set(exhibit, WRONG);
  }
  return { right, wrong };
}
