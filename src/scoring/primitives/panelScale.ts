/** A result on a panel's own scale: 80 for the panel's mean, 5 for each of its standard deviations (SPEC P8). Told beside a score, never part of it. */
export const panelScale = (result: number, panel: { readonly mean: number; readonly deviation: number }): number => 80 + 5 * ((result - panel.mean) / panel.deviation);
