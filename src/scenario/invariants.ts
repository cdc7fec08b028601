/** What must hold on every path of a case: its author states it, `analyse` looks for a path on which it fails. Players never see it. */
import * as v from 'valibot';
import { condition } from './conditions.ts';
import { id, line } from './values.ts';

const kind = v.picklist(['justice', 'partial', 'lost', 'harm']);
const oneOrMore = <S extends v.GenericSchema>(schema: S) => v.union([schema, v.pipe(v.array(schema), v.minLength(1))]);

export const invariant = v.strictObject({
  /** This never holds: anywhere, or in the scenes and endings named below. Or ... */
  never: v.exactOptional(condition),
  /** ... this always holds when the case is about to reach the scenes and endings named below. One of the two. */
  always: v.exactOptional(condition),
  at: v.exactOptional(oneOrMore(id)),
  before: v.exactOptional(oneOrMore(id)),
  'ending-of-kind': v.exactOptional(oneOrMore(kind)),
  /** Why it must be so: said when it is not. */
  because: line,
});

export type Invariant = v.InferOutput<typeof invariant>;
