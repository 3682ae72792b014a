import type { Companions, Expression } from '../declaration';
import { sumOf } from './addend';
import { money } from './money-cells';
import type { Values } from './plan';

/** Aggregates that the companions of a measure need. */
export function companionAggregates(companions: Companions = {}): Record<string, Expression> {
  return Object.fromEntries(
    Object.entries(companions).flatMap(([name, companion]) =>
      companion.kind === 'sum'
        ? [[`c_${name}`, sumOf(companion.value)]]
        : [
            [`c_${name}_n`, sumOf(companion.numerator)],
            [`c_${name}_d`, sumOf(companion.denominator)],
          ],
    ),
  );
}

export function companionFigures(
  companions: Companions | undefined,
  values: Values | undefined,
  currency: string | undefined,
): { companions?: Record<string, number | string | null> } {
  if (companions === undefined) return {};
  const figures = Object.entries(companions).map(([name, companion]): [string, number | string | null] => {
    if (companion.kind === 'share') {
      const denominator = Number(values?.[`c_${name}_d`] ?? 0);
      return [name, denominator === 0 ? null : Number(values?.[`c_${name}_n`] ?? 0) / denominator];
    }
    const sum = values?.[`c_${name}`];
    return [
      name,
      companion.money === true && currency !== undefined ? money(sum, currency) : Number(sum ?? 0),
    ];
  });
  return { companions: Object.fromEntries(figures) };
}
