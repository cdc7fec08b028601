/** `npm start`: makes the place ready and opens it. Everything after the packages is TypeScript, in `main.ts`. */
import { needNode, needPackages } from './install.mjs';

needNode();
needPackages();
const { register } = await import('tsx/esm/api');
register();
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2), process.env);
