/** A requirement of the reference offence that nothing which can be in the file supports: it can never be proved. */
import { bestProofs } from './bestProofs.ts';
import { textRule } from './rule.ts';

export const elementNotProvable = textRule('element-not-provable', (scenario, explored) => bestProofs(scenario, explored)
  .filter(({ proof }) => proof.grade === 'missing')
  .map(({ rows, path }) => ({ path, what: `Nothing that can be in the file supports ${rows.map((row) => `"${row}"`).join(' or ')}, which "${scenario.qualification.reference}" needs.` })));
