/** A requirement of the reference offence that stands on one origin, or on too little, even when everything is in the file. */
import { standardOfProof } from '../../engine/proof.ts';
import { bestProofs } from './bestProofs.ts';
import { textRule } from './rule.ts';

export const elementNotCorroborated = textRule('element-not-corroborated', (scenario, explored) => {
  const standard = standardOfProof(scenario);
  return bestProofs(scenario, explored)
    .filter(({ proof }) => proof.grade === 'supported' || proof.grade === 'indicated')
    .map(({ path, proof: { element, origins, points } }) => ({
      path, what: origins < standard.origins ? `"${element}" can be proved from one origin only.`
        : `"${element}" reaches ${points} points with everything in the file; ${standard.corroborated} are needed.`,
    }));
});
