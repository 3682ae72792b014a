/** The tokens that charts need, read from the page so that CSS stays their one source. */
export interface Palette {
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly axis: string;
  readonly grid: string;
  readonly line: string;
  readonly surface: string;
  readonly accent: string;
  /** Categorical, in the order of the tokens. */
  readonly series: readonly string[];
  readonly font: string;
}

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ink: token('--ink'),
    ink2: token('--ink-2'),
    ink3: token('--ink-3'),
    axis: token('--axis'),
    grid: token('--grid'),
    line: token('--line'),
    surface: token('--surface'),
    accent: token('--accent'),
    series: ['--c1', '--c2', '--c3', '--c4', '--c5', '--c6', '--c7', '--c8'].map(token),
    font: token('--font'),
  };
}

/** A token's colour with an opacity; tokens are six-digit hexadecimals. */
export function fade(color: string, opacity: number): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `rgba(${r},${g},${b},${opacity})`;
}
