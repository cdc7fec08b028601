/** The size of a scene on the map, in its own pixels: the same for all, so that a map of hundreds is laid out without measuring. */
export const nodeSize = { width: 236, height: 104 } as const;
