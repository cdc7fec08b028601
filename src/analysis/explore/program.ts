/** A scenario made ready for exploring: its places, what is kept of the facts, and its moves as functions over rows of words. */
import { grades } from '../../engine/proof.ts';
import type { Condition, Effects } from '../../scenario/conditions.ts';
import type { Question } from '../../scenario/tasks/interview.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { type Acting, actingOf, type Branch, type Happened, type Cursor, Pending } from './acting.ts';
import { type Asking, askingOf, type Test } from './asking.ts';
import { claimsOf, proofName } from './claims.ts';
import { type Control, controlOf } from './control.ts';
import { cutsOf } from './cuts.ts';
import { interviewMovesOf } from './interviewMoves.ts';
import { type InterviewDoing, type Interviewing, interviewSteps, layInterview } from './interviewing.ts';
import { CLOCK, Layout, PLACE, write } from './layout.ts';
import { listOf } from '../../scenario/listOf.ts';
import { mayChangeOf, type Proving, provingOf } from './proving.ts';
import { type Asked, relevanceOf, writtenBy } from './relevance.ts';
import { askedIn, type Doing, effectsIn, movesOf, type SceneMove } from './sceneMoves.ts';
import { Slots } from './slots.ts';
import type { Field } from './table.ts';
import { TimeSets, type Waiting, waitingOf } from './timeSets.ts';
import { thresholds, type Times, timesOf } from './times.ts';

export interface Step {
  readonly scene: string;
  readonly doing: Doing | InterviewDoing;
  /** Minutes. */
  readonly takes: number;
  /** Carries the move out and arrives where it leads; false where it is not open. What it leaves in the row then is of no use. */
  readonly run: (row: Int32Array) => boolean;
}

/** A condition that has to hold, or must not, where the case stands or is about to arrive. */
export interface Watch {
  readonly scenes: ReadonlySet<string>;
  readonly condition: Condition | undefined;
  readonly when: 'here' | 'arriving';
  /** The condition may not come out like this. */
  readonly wrong: boolean;
}

export interface Program {
  readonly control: Control;
  readonly key: number;
  readonly width: number;
  readonly used: readonly Field[];
  /** By scene. */
  readonly stepsOf: readonly (readonly number[])[];
  readonly steps: readonly Step[];
  readonly ending: readonly boolean[];
  readonly asking: Asking;
  readonly happened: Happened;
  readonly pending: Pending;
  readonly branch: Branch;
  readonly times: Times;
  readonly sets: TimeSets;
  /** Some interview lets time pass by waiting, of which it is known as a whole only how much there is. */
  readonly waits: boolean;
  /** How long may be waited where the case stands; undefined where there is no waiting. */
  readonly waitingAt: (row: Int32Array) => Waiting | undefined;
  /** Something asks for the time, or happens at one. */
  readonly timed: boolean;
  /** What is being looked at: whoever searches says. */
  readonly cursor: Cursor;
  /** The first row, before the case has arrived anywhere, and arriving in its first scene. */
  readonly begin: (row: Int32Array) => void;
  /** Drops what can no longer be read. `from`: the settled row that it was made of by a move. */
  readonly settle: (row: Int32Array, from?: Int32Array) => void;
  /** Asks everything that is asked while the case stands where it is. */
  readonly look: (row: Int32Array) => void;
  /** Told the number of a watch that is violated by the row it was just asked on. */
  onViolation: (watch: number) => void;
}

export interface Wants {
  /** What changes nothing in the case and is asked all the same, by its name (`namesOf`): `also:ward/0`, `person:saad`, `exhibit:phone`, `repair:leak`, `inject:tip`. */
  readonly observing: ReadonlySet<string>;
  readonly watches?: readonly Watch[];
  /** Take what changes nothing in an interview as mere waiting, of which there is so much and no more: everything that can happen is found, and perhaps a little more. */
  readonly waiting?: boolean;
}

/** Everything that may be asked besides where the case can go. */
export const namesOf = (scenario: Scenario): ReadonlySet<string> => new Set([
  ...Object.entries(scenario.scenes).flatMap(([id, { also }]) => (also ?? []).map((_, number) => `also:${id}/${number}`)),
  ...Object.entries(scenario.people).flatMap(([id, { when }]) => (when ? [`person:${id}`] : [])),
  ...obtainedIn(scenario).map((id) => `exhibit:${id}`), ...Object.keys(scenario.injects ?? {}).map((id) => `inject:${id}`),
  ...repairsIn(scenario).map((id) => `repair:${id}`),
]);

/** The exhibits that something obtains, as it is written: all others are in the file from the beginning, or never. */
function obtainedIn(scenario: Scenario): readonly string[] {
  const effects = allEffects(scenario, {
    moves: Object.keys(scenario.scenes).map((scene) => movesOf(scenario, scene)), staying: Object.keys(scenario.scenes).map((scene) => interviewMovesOf(scenario, scene)),
  });
  return [...new Set(effects.flatMap((of) => listOf(of?.obtain)))];
}

/** The critical failures that something repairs, as it is written. */
const repairsIn = (scenario: Scenario): readonly string[] => Object.keys(scenario.scenes)
  .flatMap((scene) => [...movesOf(scenario, scene), ...interviewMovesOf(scenario, scene)])
  .flatMap(({ outcomes }) => outcomes.flatMap(({ repairs }) => listOf(repairs)));

export function programOf(scenario: Scenario, { observing, watches = [], waiting = false }: Wants): Program {
  const people = Object.entries(scenario.people).flatMap(([id, { when }]) => (when && observing.has(`person:${id}`) ? [[id, when] as const] : []));
  const alsoIn = (scene: string) => (scenario.scenes[scene]?.also ?? []).map((more, number) => ({ ...more, number })).filter(({ number }) => observing.has(`also:${scene}/${number}`));
  const asked: Asked = {
    here: (scene) => [
      ...people.map(([, condition]) => condition), ...alsoIn(scene).map(({ when }) => when),
      ...watches.flatMap(({ when, scenes, condition }) => (when === 'here' && condition && scenes.has(scene) ? [condition] : [])),
    ],
    arriving: (scene) => watches.flatMap(({ when, scenes, condition }) => (when === 'arriving' && condition && scenes.has(scene) ? [condition] : [])),
    exhibit: (id) => observing.has(`exhibit:${id}`), repair: (id) => observing.has(`repair:${id}`), inject: (id) => observing.has(`inject:${id}`),
  };
  const control = controlOf(scenario, (scene) => [...asked.here(scene), ...asked.arriving(scene)]);
  const slots = new Slots(scenario, control.unwatched);
  const effects = allEffects(scenario, control);
  const mayBeLost = new Set(effects.flatMap((of) => Object.keys(of?.lose ?? {})));
  const conditions = [
    ...[...control.moves, ...control.staying].flatMap((moves) => moves.flatMap(({ gate, outcomes }) => [gate?.condition, ...outcomes.flatMap(askedIn)])),
    ...control.scenes.flatMap((scene) => asked.here(scene)), ...watches.map(({ condition }) => condition),
    ...Object.values(scenario.scenes).flatMap(({ task }) => (task?.kind === 'interview' ? Object.values(task.interpreters).map(({ when }) => when) : [])),
  ].flatMap((condition) => condition ?? []);

  // An inject that changes nothing anybody reads is left out, and what only it would read with it, until nothing more falls away.
  let relevant = new Set(Object.keys(scenario.injects ?? {}));
  let times = timesOf(control, (id) => relevant.has(id), conditions);
  let relevance = relevanceOf(control, slots, times, asked, mayBeLost);
  for (;;) {
    const { ever } = relevance;
    const still = new Set([...relevant].filter((id) => asked.inject(id) || listOf(scenario.injects?.[id]?.effects?.obtain).some(asked.exhibit) || writtenBy(scenario.injects?.[id]?.effects, slots).some((slot) => ever.has(slot))));
    if (still.size === relevant.size) break;
    relevant = still;
    times = timesOf(control, (id) => relevant.has(id), conditions);
    relevance = relevanceOf(control, slots, times, asked, mayBeLost);
  }
  const { live, words, stretches, ever } = relevance;
  const moments = thresholds(scenario, conditions);
  const timeMatters = times.injects.length > 0 || moments.length > 0;

  // Layout
  const layout = new Layout();
  const fields = new Map<number, Field>();
  const interviews = new Map<string, Interviewing>();
  for (const slot of ever) {
    const { name, most } = slots.all[slot] as { readonly name: string; readonly most: number };
    if (name.startsWith('interview:')) {
      const scene = name.slice('interview:'.length);
      const task = scenario.scenes[scene]?.task;
      if (task?.kind !== 'interview') continue;
      const matters = (of: Effects | undefined) => of !== undefined && (writtenBy(of, slots).some((at) => ever.has(at)) || listOf(of.obtain).some(asked.exhibit));
      const signature = (question: Question) => JSON.stringify([
        question.when ?? null, timeMatters ? question.takes ?? 0 : 0, question.repairs ?? null, question.critical ?? null,
        matters(question.effects) ? question.effects : null,
      ]);
      const idle = (question: Question) => question.critical === undefined && question.repairs === undefined && !matters(question.effects);
      interviews.set(scene, layInterview(layout, scene, task, { timeMatters, signature, matters, ...(waiting && { idle }) }));
    } else fields.set(slot, layout.field(most));
  }
  layout.finish();
  const { key, width } = layout;
  const fieldOf = (slot: number): Field | undefined => fields.get(slot);

  // What is kept, by place and stretch.
  const keeps = new Int32Array(control.sceneOf.length * stretches * width);
  const keepBits = (row: number, { word, shift, mask }: Field) => {
    keeps[row + word] = (keeps[row + word] as number) | (mask << shift);
  };
  for (let row = 0; row < control.sceneOf.length * stretches; row += 1) {
    const from = row * width;
    keeps[from + PLACE] = -1;
    keeps[from + CLOCK] = -1;
    for (const slot of ever) {
      if ((((live[row * words + (slot >>> 5)] as number) >>> (slot & 31)) & 1) === 0) continue;
      const field = fields.get(slot);
      if (field) keepBits(from, field);
      else for (const part of interviews.get((slots.all[slot]?.name ?? '').slice('interview:'.length))?.fields ?? []) keepBits(from, part);
    }
  }
  const sets = new TimeSets(cutsOf(control, times, relevance, slots, asked, (scene) => [...asked.here(scene), ...asked.arriving(scene), ...people.map(([, condition]) => condition)]));
  // A place that is cut more coarsely than by every inject keeps what is read from the first stretch on in which the case can stand there.
  const earliest = times.earliest.map((step) => (step <= 0 ? 0 : times.passed(Math.min(step, times.last))));
  const stretchOf = Int32Array.from({ length: times.last + 2 }, (_, word) => (word === 0 ? 0 : times.passed(word - 1)));

  const happened: Happened = {
    exhibits: new Set(Object.entries(scenario.exhibits).filter(([, exhibit]) => exhibit['at-start']).map(([id]) => id)),
    released: new Set(), calledOff: new Set(), failures: new Set(), repaired: new Set(),
  };
  const cursor: Cursor = { state: -1, move: -1, bit: () => 0 };
  const may = mayChangeOf(control, times);
  const provings = new Map<string, Proving>();
  const proved: { readonly proving: Proving; readonly slot: number }[] = [];
  for (const claim of claimsOf(scenario)) {
    for (const grade of grades) {
      const slot = slots.find(proofName(claim, grade));
      const field = slot === undefined ? undefined : fields.get(slot);
      if (slot === undefined || !field) continue;
      const proving = provingOf(scenario, slots, fieldOf, field, claim, grade, may);
      provings.set(proofName(claim, grade), proving);
      proved.push({ proving, slot });
    }
  }
  const proofBits = new Int32Array(width);
  const proofFields = proved.flatMap(({ proving: { claim }, slot }) => [slot, ...slots.bearingOn(claim).flatMap((id) => [slots.at(`held:${id}`), slots.at(`spoiled:${id}`)])]);
  for (const slot of proofFields) {
    const field = fields.get(slot);
    if (field) proofBits[field.word] = (proofBits[field.word] as number) | (field.mask << field.shift);
  }
  const asking = askingOf(control, slots, fieldOf, times.unit, provings, cursor);
  const pending = new Pending(cursor, happened);
  const branch: Branch = { choice: 0, more: false, after: () => [] };
  const acting: Acting = actingOf({ slots, fieldOf, times, asking, mayBeLost, asked, pending, branch });

  const numbers = new Map(control.scenes.map((id, number) => [id, number]));
  const begins = new Map([...interviews].map(([scene, interview]) => [scene, interviewSteps(interview, asking, acting, times.unit)]));
  const arrivals = control.scenes.map((id) => {
    const act = acting.effects(scenario.scenes[id]?.['on-arrival']);
    const visit = slots.find(`visited:${id}`);
    const field = visit === undefined ? undefined : fieldOf(visit);
    const begin = begins.get(id)?.begin;
    return (row: Int32Array) => {
      if (field) write(row, field, 1);
      act?.(row);
      begin?.(row);
    };
  });

  const waitingIn = control.scenes.map((id) => interviews.get(id)?.waiting);
  const waitings = new Map<readonly number[], Waiting>();
  const program = { onViolation: (_watch: number) => {} };
  const watching = (when: Watch['when']) => control.scenes.map((id) => watches.flatMap((watch, number): Test[] => {
    if (watch.when !== when || !watch.scenes.has(id)) return [];
    const test = asking.test(watch.condition);
    return [(row) => {
      if ((test ? test(row) : true) === watch.wrong) program.onViolation(number);
      return true;
    }];
  }));
  const onArriving = watching('arriving');
  const onHere = watching('here');

  const steps: Step[] = [];
  const stepsOf = control.scenes.map((scene, number) => {
    const from = steps.length;
    const inside = begins.get(scene)?.steps ?? [];
    for (const { doing, takes, run } of inside) steps.push({ scene, doing, takes, run });
    let way = 0;
    for (const move of control.moves[number] as readonly SceneMove[]) {
      const outcomes = move.outcomes.map((outcome) => {
        const first = way;
        way += outcome.ways.length;
        return {
          test: asking.noted(outcome), failure: acting.failure(outcome.critical, outcome.repairs), effects: acting.effects(outcome.effects),
          depends: (outcome.depends ?? []).flatMap((each) => {
            const then = acting.effects(each.effects);
            const soFar = begins.get(scene)?.depends(each.number);
            return then && soFar ? [{ then, soFar, test: asking.noted(each) }] : [];
          }),
          ways: outcome.ways.map((to, at) => ({ way: first + at, scene: numbers.get(to.to) as number, test: asking.noted(to) })),
        };
      });
      const takes = move.takes / times.unit;
      const gate = move.gate && asking.noted(move.gate);
      steps.push({
        scene, doing: move.doing, takes: move.takes,
        run(row) {
          if (gate && !gate(row)) return false;
          for (const { test, failure, effects: act, depends, ways } of outcomes) {
            if (test && !test(row)) continue;
            failure?.(row);
            act?.(row);
            for (const each of depends) if (each.soFar(row) && (!each.test || each.test(row))) each.then(row);
            acting.pass(row, takes);
            for (const to of ways) {
              if (to.test && !to.test(row)) continue;
              const target = control.targets[row[PLACE] as number]?.[to.way] as number;
              for (const watch of onArriving[to.scene] as readonly Test[]) watch(row);
              row[PLACE] = target;
              (arrivals[to.scene] as (row: Int32Array) => void)(row);
              return true;
            }
            return false;
          }
          return false;
        },
      });
    }
    return steps.slice(from).map((_, at) => from + at);
  });

  const also = control.scenes.map((id) => alsoIn(id).flatMap(({ when, number }) => asking.noted({ condition: when, at: ['scenes', id, 'also', number, 'when'] }) ?? []));
  const shown = people.flatMap(([id, when]) => asking.noted({ condition: when, at: ['people', id, 'when'] }) ?? []);
  const { sceneOf } = control;
  const keep = new Int32Array(width);

  return Object.assign(program, {
    control, key, width, used: layout.usedFields, names: new Map<string, unknown>([['place', 'place'], ['clock', 'clock'], ...[...fields].map(([slot, field]) => [slots.all[slot]?.name ?? '', field] as const)]), stepsOf, steps, asking, happened, pending, branch, times, sets, waits: [...interviews.values()].some((interview) => interview.waiting !== undefined), timed: times.injects.length > 0 || moments.length > 0, cursor,
    ending: control.scenes.map((id) => scenario.scenes[id]?.ending !== undefined),
    begin(row: Int32Array) {
      row.fill(0);
      row[CLOCK] = times.early ? 0 : 1;
      for (const [slot, field] of fields) write(row, field, slots.all[slot]?.starts ?? 0);
      for (const watch of onArriving[sceneOf[0] as number] as readonly Test[]) watch(row);
      (arrivals[sceneOf[0] as number] as (row: Int32Array) => void)(row);
      pending.settle(true);
    },
    waitingAt(row: Int32Array) {
      const minutes = waitingIn[sceneOf[row[PLACE] as number] as number]?.(row);
      if (!minutes) return undefined;
      let waiting = waitings.get(minutes);
      if (!waiting) {
        waiting = waitingOf(minutes.map((of) => of / times.unit));
        waitings.set(minutes, waiting);
      }
      return waiting;
    },
    settle(row: Int32Array, from?: Int32Array) {
      const place = row[PLACE] as number;
      const word = row[CLOCK] as number;
      const stretch = Math.max(stretchOf[word] as number, earliest[place] as number);
      const number = place * stretches + stretch;
      const keepsFrom = number * width;
      let kept = keeps;
      let start = keepsFrom;
      // In the same place and stretch, with the same exhibits, everything about proofs was decided before.
      let same = from !== undefined && from[PLACE] === place && Math.max(stretchOf[from[CLOCK] as number] as number, earliest[place] as number) === stretch;
      for (let at = 2; same && at < width; at += 1) same = (((from?.[at] as number) ^ (row[at] as number)) & (proofBits[at] as number)) === 0;
      if (same && proved.length > 0) {
        for (let at = 2; at < width; at += 1) row[at] = (row[at] as number) & ((keeps[keepsFrom + at] as number) | (proofBits[at] as number));
        return;
      }
      for (const { proving, slot } of proved) {
        if ((((live[number * words + (slot >>> 5)] as number) >>> (slot & 31)) & 1) === 0) continue;
        if (kept === keeps) {
          for (let at = 2; at < width; at += 1) keep[at] = keeps[keepsFrom + at] as number;
          kept = keep;
          start = 0;
        }
        proving.settle(row, number, keep);
      }
      for (let at = 2; at < width; at += 1) row[at] = (row[at] as number) & (kept[start + at] as number);
    },
    look(row: Int32Array) {
      const scene = sceneOf[row[PLACE] as number] as number;
      for (const test of also[scene] as readonly Test[]) test(row);
      for (const test of shown) test(row);
      for (const watch of onHere[scene] as readonly Test[]) watch(row);
    },
  });
}

const allEffects = (scenario: Scenario, { moves, staying }: Pick<Control, 'moves' | 'staying'>) => [
  ...[...moves, ...staying].flatMap((of) => of.flatMap(({ outcomes }) => outcomes.flatMap(effectsIn))),
  ...Object.values(scenario.scenes).map((scene) => scene['on-arrival']), ...Object.values(scenario.injects ?? {}).map(({ effects }) => effects),
];
