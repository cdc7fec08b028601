/** The tasks about reasoning, through the interface: weighing, new facts, hypotheses, tokens, counter-evidence. */
import type { Locator, Page } from 'playwright-core';
import type { Move, Rating } from '../../../src/scenario/playthrough.ts';
import type { Hand } from './hand.ts';
import { scenario } from './theCase.ts';
import { words } from './words.ts';

const player = (key: string, values?: Readonly<Record<string, string>>) => words('player', key, values);
const titleOf = (exhibit: string): string => scenario.exhibits[exhibit]?.title ?? exhibit;
const textOf = (hypothesis: string): string => scenario.hypotheses?.[hypothesis]?.text ?? hypothesis;

type ReasoningMove = Extract<Move, { weigh: unknown } | { judge: unknown } | { list: unknown } | { tokens: unknown } | { against: unknown } | { deduce: unknown } | { 'put-forward': unknown }>;

export const isReasoning = (move: Move): move is ReasoningMove => ['weigh', 'judge', 'list', 'tokens', 'against', 'deduce', 'put-forward'].some((key) => key in move);

export async function playReasoning(page: Page, hand: Hand, move: ReasoningMove): Promise<void> {
  if ('weigh' in move) {
    for (const [exhibit, rating] of Object.entries(move.weigh)) await weigh(page, hand, titleOf(exhibit), rating);
    return hand.press(page.getByRole('button', { name: player('weigh.hand-in') }));
  }
  if ('judge' in move) {
    await hand.mark(page.getByRole('group', { name: player('fact.legend') }).getByRole('radio').and(page.locator(`[value="${move.judge}"]`)));
    for (const id of move.cites ?? []) await hand.tick(page.getByRole('group', { name: player('choose.cites') }).getByRole('checkbox', { name: titleOf(id), exact: true }), true);
    return hand.press(page.getByRole('button', { name: player('fact.hand-in') }));
  }
  if ('list' in move) {
    for (const id of move.list) await hand.tick(page.getByRole('main').getByRole('checkbox', { name: textOf(id), exact: true }), true);
    return hand.press(page.getByRole('button', { name: player('hypotheses.hand-in') }));
  }
  if ('tokens' in move) {
    const wanted = Object.entries(move.tokens);
    // What has too many gives first: there are never more than ten.
    for (const step of ['fewer', 'more'] as const) for (const [id, count] of wanted) await stepTo(page, hand, textOf(id), count, step);
    return hand.press(page.getByRole('button', { name: player('tokens.hand-in') }));
  }
  if ('put-forward' in move) return putForward(page, hand, move);
  if ('deduce' in move) return deduce(page, hand, move);
  const choices = page.getByRole('group', { name: player('against.legend') });
  if (move.against.length === 0) await hand.tick(page.getByRole('checkbox', { name: player('against.nothing') }), true);
  for (const id of move.against) await hand.tick(choices.getByRole('checkbox', { name: titleOf(id), exact: true }), true);
  return hand.press(page.getByRole('button', { name: player('against.hand-in') }));
}

/** Asks whether answers hold, and waits until the page tells what came of it. */
async function putForward(page: Page, hand: Hand, move: Extract<ReasoningMove, { 'put-forward': unknown }>): Promise<void> {
  await answer(page, hand, move.at, move['put-forward']);
  const told = page.getByRole('main').locator('[data-told]');
  const before = Number(await told.getAttribute('data-told'));
  await hand.press(page.getByRole('button', { name: player('deduce.ask') }));
  // So many tries are left then; each try has a result of its own.
  await told.and(page.locator(`[data-told="${before - 1}"]`)).waitFor();
}

/** Hands deductions in; where some are left blank the page asks once more. */
async function deduce(page: Page, hand: Hand, move: Extract<ReasoningMove, { deduce: unknown }>): Promise<void> {
  await answer(page, hand, move.at, move.deduce);
  const handIn = page.getByRole('button', { name: player('deduce.hand-in') });
  await hand.press(handIn);
  const asked = Object.keys(deductionsOf(move.at)).filter((id) => !(id in move.deduce));
  for (const id of asked) {
    if (await groupOf(page, move.at, id).count() === 0) continue;
    return hand.press(handIn);
  }
}

/** Marks answers; one that is confirmed stands already. */
async function answer(page: Page, hand: Hand, scene: string, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, option] of Object.entries(answers)) {
    const group = groupOf(page, scene, id);
    if (await group.count() > 0) await hand.mark(group.getByRole('radio', { name: deductionsOf(scene)[id]?.options[option] ?? option, exact: true }));
  }
}

const groupOf = (page: Page, scene: string, id: string): Locator => page.getByRole('main').getByRole('group', { name: deductionsOf(scene)[id]?.statement ?? id, exact: true });

function deductionsOf(scene: string) {
  const task = scenario.scenes[scene]?.task;
  if (task?.kind !== 'deduce') throw new Error(`${scene} does not ask for deductions`);
  return task.deductions;
}

async function weigh(page: Page, hand: Hand, title: string, { reliability, admissible, reason = 'original' }: Rating): Promise<void> {
  const line = page.getByRole('main').locator('[data-weigh]').filter({ has: page.locator('summary').getByText(title, { exact: true }) });
  const scale = line.getByRole('group', { name: player('weigh.reliability') });
  if (!(await scale.isVisible())) await hand.press(line.locator('summary'));
  await hand.mark(scale.getByRole('radio').and(page.locator(`[value="${reliability}"]`)));
  await hand.mark(line.getByRole('group', { name: player('weigh.admissible') }).getByRole('radio', { name: player(`weigh.admissible-${admissible}`), exact: true }));
  await hand.choose(line.getByRole('combobox', { name: player('weigh.reason') }), reason);
}

/** Presses one button of a stepper until its number has come down, or up, to what is wanted. */
async function stepTo(page: Page, hand: Hand, text: string, wanted: number, step: 'fewer' | 'more'): Promise<void> {
  const number = page.getByRole('spinbutton', { name: text, exact: true });
  for (;;) {
    const now = Number(await number.getAttribute('aria-valuenow'));
    if (step === 'fewer' ? now <= wanted : now >= wanted) return;
    await hand.press(page.getByRole('button', { name: `${player(`tokens.${step}`)} ${text}`, exact: true }));
    await numberIs(number, step === 'fewer' ? now - 1 : now + 1);
  }
}

const numberIs = (number: Locator, value: number): Promise<void> => number.and(number.page().locator(`[aria-valuenow="${value}"]`)).waitFor();
