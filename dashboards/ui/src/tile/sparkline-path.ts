/** Points of a sparkline; a gap (null) breaks the line, it is never zero. */
export function sparklinePath(
  values: readonly (number | null)[],
  width: number,
  height: number,
  pad = 3,
): { readonly line: string; readonly last: { readonly x: number; readonly y: number } | null } {
  const known = values.filter((value): value is number => value !== null);
  if (known.length === 0) return { line: '', last: null };
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const step = values.length > 1 ? (width - 2 * pad) / (values.length - 1) : 0;
  const y = (value: number): number =>
    high === low ? height / 2 : pad + (1 - (value - low) / (high - low)) * (height - 2 * pad);
  const round = (number: number): number => Math.round(number * 10) / 10;
  let line = '';
  let drawing = false;
  let last: { x: number; y: number } | null = null;
  values.forEach((value, index) => {
    if (value === null) {
      drawing = false;
      return;
    }
    last = { x: round(pad + index * step), y: round(y(value)) };
    line += `${drawing ? 'L' : 'M'}${last.x} ${last.y}`;
    drawing = true;
  });
  return { line, last };
}
