/** The command line's entry: hands the arguments over and leaves with the exit code. */
import process from 'node:process';
import { main } from './main.ts';
import { askAtTerminal } from './terminal.ts';

// A reader that has seen enough (`| head`) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const io = {
  out: (text: string) => process.stdout.write(`${text}\n`), err: (text: string) => process.stderr.write(`${text}\n`),
  ...(askAtTerminal && { ask: askAtTerminal }),
};

try {
  process.exitCode = await main(process.argv.slice(2), io);
} catch (error) {
  io.err(`Something went wrong inside Proving Ground; this is our fault, not your file's.\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 3;
}
