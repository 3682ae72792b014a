import type { IconName } from '@skillhub/dashboards/ui';

export interface PageEntry {
  readonly path: string;
  /** Key of its name. */
  readonly key: string;
  readonly icon: IconName;
  readonly permission: string;
  /** Second key of "g then …". */
  readonly hotkey: string;
}

export interface PageGroup {
  readonly key: string;
  readonly pages: readonly PageEntry[];
}

/** The rail, grouped by what people do. Only pages that exist. */
export const NAVIGATION: readonly PageGroup[] = [
  {
    key: 'nav.steer',
    pages: [
      { path: '/commercial', key: 'page.sales', icon: 'home', permission: 'metrics.read', hotkey: 'c' },
    ],
  },
  {
    key: 'nav.activity',
    pages: [
      { path: '/pipeline', key: 'page.pipeline', icon: 'pipeline', permission: 'sales.read', hotkey: 'p' },
      { path: '/affaires', key: 'page.deals', icon: 'deals', permission: 'sales.read', hotkey: 'a' },
      { path: '/comptes', key: 'page.accounts', icon: 'accounts', permission: 'sales.read', hotkey: 'o' },
      { path: '/contacts', key: 'page.contacts', icon: 'contacts', permission: 'sales.read', hotkey: 't' },
    ],
  },
  {
    key: 'nav.data',
    pages: [
      { path: '/metriques', key: 'page.metrics', icon: 'metrics', permission: 'metrics.read', hotkey: 'm' },
    ],
  },
];

/** The groups that a person may see; a group without pages is not shown. */
export function visibleGroups(permissions: readonly string[]): readonly PageGroup[] {
  return NAVIGATION.map((group) => ({
    ...group,
    pages: group.pages.filter((page) => permissions.includes(page.permission)),
  })).filter((group) => group.pages.length > 0);
}

export const firstPage = (permissions: readonly string[]): string | null =>
  visibleGroups(permissions)[0]?.pages[0]?.path ?? null;
