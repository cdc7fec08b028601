/** The person at the terminal, asked line by line. */
import process from 'node:process';
import { createInterface } from 'node:readline';
import type { Io } from './io.ts';

/** Absent where input or output is no terminal: a question would wait for ever, or be read by nobody. */
export const askAtTerminal: Io['ask'] | undefined = process.stdin.isTTY && process.stdout.isTTY ? (question) => new Promise((answered) => {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  // Ctrl-C and Ctrl-D end the question without an answer.
  lines.on('SIGINT', () => lines.close());
  let answer: string | undefined;
  lines.on('close', () => {
    if (answer === undefined) process.stdout.write('\n');
    answered(answer);
  });
  lines.question(question, (text) => {
    answer = text;
    lines.close();
  });
}) : undefined;
