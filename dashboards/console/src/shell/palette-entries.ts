import type { AccountView, DealView } from '@skillhub/domain/contracts';
import type { Formats, I18n, IconName } from '@skillhub/dashboards/ui';
import type { MetricCatalogueEntry } from '@skillhub/warehouse/contracts';
import type { PageGroup } from './navigation';

export interface PaletteEntry {
  readonly id: string;
  readonly icon: IconName;
  readonly name: string;
  readonly hint: string;
  readonly path?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly action?: 'theme' | 'language' | 'signOut';
}

type Words = Pick<I18n, 't' | 'text'>;

/** Text without case and accents: people type "Levêque" as "leveque". */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function commandsMatching(
  text: string,
  groups: readonly PageGroup[],
  words: Words,
): readonly PaletteEntry[] {
  const pages = groups.flatMap(({ pages }) =>
    pages.map(({ path, key, icon }): PaletteEntry => ({
      id: path,
      icon,
      name: words.t(key),
      hint: words.t('palette.page'),
      path,
    })),
  );
  const actions: readonly PaletteEntry[] = [
    {
      id: 'theme',
      icon: 'contrast',
      name: words.t('palette.theme'),
      hint: words.t('palette.command'),
      action: 'theme',
    },
    {
      id: 'language',
      icon: 'language',
      name: words.t('palette.language'),
      hint: words.t('palette.command'),
      action: 'language',
    },
    {
      id: 'signOut',
      icon: 'signOut',
      name: words.t('shell.signOut'),
      hint: words.t('palette.command'),
      action: 'signOut',
    },
  ];
  return [...pages, ...actions].filter(({ name }) => fold(name).includes(fold(text.trim())));
}

export function foundEntries(
  search: string,
  deals: readonly DealView[],
  accounts: readonly AccountView[],
  catalogue: readonly MetricCatalogueEntry[],
  words: Words,
  formats: Pick<Formats, 'exact'>,
): readonly PaletteEntry[] {
  return [
    ...deals.map((deal): PaletteEntry => ({
      id: deal.id,
      icon: 'deals',
      name: deal.name,
      hint: [words.t(`stage.${deal.stage}`), deal.amount ? formats.exact(deal.amount) : '']
        .filter(Boolean)
        .join(' · '),
      path: `/affaires/${deal.id}`,
    })),
    ...accounts.map(({ id, name }): PaletteEntry => ({
      id,
      icon: 'accounts',
      name,
      hint: words.t('palette.account'),
      path: `/comptes/${id}`,
    })),
    ...catalogue
      .filter((metric) => fold(words.text(metric.name)).includes(fold(search)))
      .slice(0, 5)
      .map((metric): PaletteEntry => ({
        id: metric.id,
        icon: 'metrics',
        name: words.text(metric.name),
        hint: words.t('palette.metric'),
        path: '/metriques',
        params: { metrique: metric.id },
      })),
  ];
}
