/**
 * `npm run bench [-- --format json] [-- --long]`, `npm run bench -- rooms [--format json] [60] [200] [1000] [sqlite] [postgresql] [many]`: what the product costs, each figure against a baseline of the same run. It needs the
 * built app and Chromium, as the tests do. `--long` lets the largest explorations take a minute each. Figures say something about ratios; single times depend on the machine.
 */
import { chromium } from 'playwright-core';
import { loadScenario } from '../../src/cli/loadScenario.ts';
import { runPlaythrough } from '../../src/engine/runPlaythrough.ts';
import { machine, movesOf, scenario, slug } from '../e2e/support/theCase.ts';
import { findChromium } from '../support/findChromium.ts';
import { start } from '../support/startServer.ts';
import { choiceToPaint } from './choiceToPaint.ts';
import { compiling } from './compiling.ts';
import { engineEvents } from './engineEvents.ts';
import { exploring, exploringText } from './exploring.ts';
import { firstDownload } from './firstDownload.ts';
import { askedBy, rooms, roomsText } from './rooms/rooms.ts';
import { scoring } from './scoring.ts';

const asJson = process.argv.includes('json');
const progress = (text: string) => process.stderr.write(`${text}\n`);

if (process.argv.includes('rooms')) {
  const figures = await rooms(progress, askedBy(process.argv.slice(2)));
  process.stdout.write(`${asJson ? JSON.stringify(figures, null, 2) : roomsText(figures).join('\n')}\n`);
  process.exit();
}

const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium was found; `npm test` says how to get one.');
progress('Starting the server and the browser ...');
const server = start({ port: '0' });
const asRoot = process.getuid?.() === 0;
const browser = await chromium.launch({ executablePath, args: ['--disable-dev-shm-usage', ...(asRoot ? ['--no-sandbox'] : [])] });
try {
  const address = await server.address();
  progress('First download ...');
  const download = await firstDownload(browser, address);
  progress('Choice to next paint ...');
  const paint = await choiceToPaint(browser, address);
  progress('Engine ...');
  const { log } = runPlaythrough(machine, movesOf('model'));
  const engine = await engineEvents(machine, log, Object.keys(scenario.scenes).length);
  progress('Compiler ...');
  const loaded = loadScenario(slug);
  if (!loaded) throw new Error(`${slug} is not there`);
  const compiler = await compiling(loaded.files, loaded.entry);
  progress('Scoring ...');
  const scored = await scoring(machine, log);
  progress('Exploring ...');
  const explored = exploring(process.argv.includes('--long') ? 60 : 3);
  if (asJson) process.stdout.write(`${JSON.stringify({ download, paint, engine, compiler, scored, explored }, null, 2)}\n`);
  else process.stdout.write(`${table()}\n`);

  function table(): string {
    const figure = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
    const line = (name: string, work: number, baseline: number, share: string) => `${name}\n  ${figure(work)} against ${figure(baseline)}: ${share}`;
    const spread = ({ ratio }: typeof compiler) => `${figure(ratio.median)} times (${figure(ratio.low)}-${figure(ratio.high)})`;
    return [
      line(download.name, download.work, download.baseline, `${figure(download.ratio)} times, ${download.requests} requests`),
      ...download.largest.map(({ path, bytes }) => `    ${bytes} ${path}`),
      line(paint.name, paint.work, paint.baseline, `${figure(paint.ratio)} times, slowest ${figure(paint.slowest)}, ${paint.rounds} choices`),
      `${line(engine.name, engine.work, engine.baseline, spread(engine))}, ${Math.round(engine.eventsPerSecond)} events a second`,
      line(compiler.name, compiler.work, compiler.baseline, spread(compiler)),
      line(scored.name, scored.work, scored.baseline, spread(scored)),
      ...exploringText(explored),
    ].join('\n');
  }
} finally {
  await browser.close();
  await server.stop();
}
