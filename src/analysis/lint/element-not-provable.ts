/** A requirement of the reference offence that nothing which can be in the file, and count there, supports: it can never be proved. */
import { bestProofs } from './bestProofs.ts';
import { seenRule } from './rule.ts';

export const elementNotProvable = seenRule('element-not-provable', (scenario, explored) => bestProofs(scenario, explored)
  .filter(({ proof }) => proof.grade === 'missing')
  .map(({ offence, rows, path, spoiled }) => ({
    path,
    what: `Nothing that can be in the file supports ${rows.map((row) => `"${row}"`).join(' or ')}, which "${offence}" needs.${spoiled.length > 0 ? ` Spoiled whenever it is held: ${spoiled.join(', ')}.` : ''}`,
  })));
