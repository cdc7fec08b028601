import { useFormat } from '../../kit/useFormat.ts';

/** A whole number with its sign before it, whichever way the page runs. */
export function Signed({ value }: { readonly value: number }) {
  const { number } = useFormat();
  const sign = value > 0 ? '+' : value < 0 ? '\u2212' : '';
  return <bdi dir="ltr">{sign}{number(Math.abs(value))}</bdi>;
}
