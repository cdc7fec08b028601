/** A requirement of the reference offence that stands on one origin, or on too little, even with as much in the file as can be in it together. */
import { standardOfProof } from '../../engine/proof.ts';
import { bestProofs } from './bestProofs.ts';
import { seenRule } from './rule.ts';

export const elementNotCorroborated = seenRule('element-not-corroborated', (scenario, explored) => {
  const standard = standardOfProof(scenario);
  return bestProofs(scenario, explored)
    .filter(({ proof }) => proof.grade === 'supported' || proof.grade === 'indicated')
    .map(({ path, proof: { element, origins, points }, inAll, spoiled }) => {
      const lost = spoiled.length > 0 ? ` Spoiled whenever it is held: ${spoiled.join(', ')}.` : '';
      const what = inAll.grade === 'corroborated' ? `What would corroborate "${element}" cannot be in the file together: ${inAll.exhibits.join(', ')}.`
        : origins < standard.origins ? `"${element}" can be proved from one origin only.`
        : `"${element}" reaches ${points} points with everything in the file; ${standard.corroborated} are needed.`;
      return { path, what: `${what}${lost}` };
    });
});
