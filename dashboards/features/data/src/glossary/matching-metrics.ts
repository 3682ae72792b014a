import type { MetricCatalogueEntry } from '@skillhub/warehouse/contracts';

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Metrics in which every word is found, in the name first, else anywhere in what is said of them; by name. */
export function matchingMetrics(
  all: readonly MetricCatalogueEntry[],
  text: string,
  language: 'fr' | 'en',
): readonly MetricCatalogueEntry[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const nameOf = (one: MetricCatalogueEntry): string =>
    fold(`${one.name[language]} ${one.qualifier?.[language] ?? ''}`);
  const everything = (one: MetricCatalogueEntry): string =>
    fold(
      `${nameOf(one)} ${one.id} ${one.definition} ${one.description[language]} ${one.formula} ${one.sources.join(' ')}`,
    );
  const inName = (one: MetricCatalogueEntry): boolean => words.every((word) => nameOf(one).includes(word));
  return all
    .filter((one) => words.every((word) => everything(one).includes(word)))
    .toSorted((a, b) => Number(inName(b)) - Number(inName(a)) || nameOf(a).localeCompare(nameOf(b)));
}
