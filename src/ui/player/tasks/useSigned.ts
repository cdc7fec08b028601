import { useFormat } from '../../kit/useFormat.ts';

/** Writes a whole number with its sign: `+2`, `0`, `\u22122`. */
export function useSigned(): (value: number) => string {
  const { number } = useFormat();
  return (value) => (value > 0 ? `+${number(value)}` : number(value));
}
