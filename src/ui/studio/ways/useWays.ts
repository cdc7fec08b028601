/** The paths of the page: played by its own trial, and saved as files of playthroughs. */
import { useMemo } from 'react';
import { type Way, whereItLeads } from '../../../analysis/trial/beginTrial.ts';
import type { Start } from '../../../analysis/trial/start.ts';
import type { Scenario } from '../../../scenario/wholeScenario.ts';
import { downloadFile } from '../../hosts/downloadFile.ts';
import type { Ways } from './ways.ts';

export function useWays(scenario: Scenario | undefined, begin: (start: Start, way: Way) => void): Ways {
  return useMemo((): Ways => ({
    scenario,
    play(way) {
      const start = scenario && whereItLeads(scenario, way);
      if (start) begin(start, way);
    },
    async save(title, moves) {
      if (!scenario) return;
      // What writes the format comes when it is needed.
      const { playthroughText } = await import('../../../scenario/playthroughText.ts');
      downloadFile(`${fileName(title)}.yaml`, playthroughText(scenario.id, title, moves), 'application/yaml');
    },
  }), [scenario, begin]);
}

/** Short, and without what some computer would not take in a name. */
const fileName = (title: string): string => title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60) || 'way';
