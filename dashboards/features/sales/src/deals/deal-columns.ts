import type { DealView } from '@skillhub/domain/contracts';
import { isOpen } from '@skillhub/dashboards/data-access';
import type { Column, Formats, I18n } from '@skillhub/dashboards/ui';

type Words = Pick<I18n, 't'>;
type Forms = Pick<Formats, 'exact' | 'percent' | 'day' | 'instant'>;

/** Columns of the list of deals, in order; the first names the row and is always shown. */
export function dealColumns(words: Words, forms: Forms): readonly Column<DealView>[] {
  const day = (iso: string | null): string => (iso ? forms.day(iso) : '');
  return [
    {
      id: 'name',
      title: words.t('page.deal'),
      cell: (deal) => deal.name,
      sort: 'name',
      width: 'minmax(220px, 2.2fr)',
      fixed: true,
    },
    {
      id: 'account',
      title: words.t('dimension.account'),
      cell: (deal) => deal.account?.name ?? '',
      sort: 'account',
      width: 'minmax(140px, 1.3fr)',
    },
    {
      id: 'stage',
      title: words.t('dimension.stage'),
      cell: (deal) => words.t(`stage.${deal.stage}`),
      raw: (deal) => deal.stage,
      sort: 'stage',
      width: 'minmax(104px, 0.8fr)',
      tone: (deal) => (deal.stage === 'gagne' ? 'good' : deal.stage === 'perdu' ? 'bad' : null),
    },
    {
      id: 'amount',
      title: words.t('deal.amount'),
      cell: (deal) => (deal.amount ? forms.exact(deal.amount) : ''),
      raw: (deal) => (deal.amount ? deal.amount.minor / 100 : null),
      sort: 'amount',
      align: 'end',
      width: 'minmax(120px, 0.9fr)',
    },
    {
      id: 'probability',
      title: words.t('deal.probabilityShort'),
      cell: (deal) => forms.percent(deal.probability, 0),
      raw: (deal) => deal.probability,
      sort: 'probability',
      align: 'end',
      width: 'minmax(84px, 0.6fr)',
    },
    {
      id: 'owner',
      title: words.t('dimension.owner'),
      cell: (deal) => deal.owner.name,
      sort: 'owner',
      width: 'minmax(130px, 1fr)',
    },
    {
      id: 'team',
      title: words.t('dimension.team'),
      cell: (deal) => deal.team?.name ?? '',
      sort: 'team',
      width: 'minmax(110px, 0.9fr)',
    },
    {
      id: 'product',
      title: words.t('dimension.product'),
      cell: (deal) => deal.product?.name ?? '',
      sort: 'product',
      width: 'minmax(120px, 1fr)',
    },
    {
      id: 'expected',
      title: words.t('deal.expectedCloseOn'),
      cell: (deal) => (isOpen(deal.stage) ? day(deal.expectedCloseOn) : ''),
      raw: (deal) => deal.expectedCloseOn,
      sort: 'expectedCloseOn',
      width: 'minmax(116px, 0.8fr)',
    },
    {
      id: 'closed',
      title: words.t('deal.closedOn'),
      cell: (deal) => day(deal.closedOn),
      raw: (deal) => deal.closedOn,
      sort: 'closedOn',
      width: 'minmax(116px, 0.8fr)',
    },
    {
      id: 'opened',
      title: words.t('deal.openedOn'),
      cell: (deal) => day(deal.openedOn),
      raw: (deal) => deal.openedOn,
      sort: 'openedOn',
      width: 'minmax(116px, 0.8fr)',
    },
    {
      id: 'updated',
      title: words.t('deal.updatedAt'),
      cell: (deal) => forms.instant(deal.updatedAt),
      raw: (deal) => deal.updatedAt,
      sort: 'updatedAt',
      width: 'minmax(150px, 1fr)',
    },
  ];
}

export const DEFAULT_DEAL_COLUMNS = [
  'name',
  'account',
  'stage',
  'amount',
  'probability',
  'owner',
  'expected',
  'closed',
];
