/** `npm test`: makes the place ready and runs every check. What the checks are is in `support/runChecks.ts`. */
import { needNode, needPackages } from '../src/server/install.mjs';

needNode();
needPackages();
const { register } = await import('tsx/esm/api');
register();
const { runChecks } = await import('./support/runChecks.ts');
process.exitCode = await runChecks(process.argv.slice(2));
