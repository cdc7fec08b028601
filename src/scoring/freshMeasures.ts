/** The measures of a scenario, if they were taken on exactly this content. */
import type { Measures, Scenario } from '../scenario/wholeScenario.ts';

export const freshMeasures = ({ measures, hash }: Scenario): Measures | undefined => (measures?.of === hash ? measures : undefined);

export const measuresState = ({ measures, hash }: Scenario): 'fresh' | 'missing' | 'stale' =>
  measures === undefined ? 'missing' : measures.of === hash ? 'fresh' : 'stale';
