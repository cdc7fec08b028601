/** One id or many, as a list: the format lets an author write either. */
export const listOf = (ids: string | readonly string[] | undefined): readonly string[] =>
  ids === undefined ? [] : typeof ids === 'string' ? [ids] : ids;
