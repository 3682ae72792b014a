import {
  addDays,
  daysBetween,
  isOpen,
  monthStart,
  quarterStart,
  yearStart,
} from '@skillhub/dashboards/data-access';
import type {
  Grain,
  MetricCatalogueEntry,
  MetricQuery,
  MetricResult,
  MetricRow,
  RecordsQuery,
  RecordsResult,
} from '@skillhub/warehouse/contracts';
import type { FakeBook, FakeDeal } from './fake-book';
import { FAKE_CATALOGUE } from './fake-catalogue';

type Range = { readonly from: string; readonly to: string };
const within = (day: string | null, range: Range | null): boolean =>
  day !== null && (range === null || (day >= range.from && day < range.to));
const amountOf = (deal: FakeDeal): number => (deal.amount?.minor ?? 0) / 100;
const sum = (deals: readonly FakeDeal[], of = amountOf): number =>
  deals.reduce((total, deal) => total + of(deal), 0);

function wilson(won: number, n: number): { low: number; high: number } {
  const z = 1.96;
  const p = won / n;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return { low: middle - half, high: middle + half };
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return null;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

const DAYS: Readonly<Record<string, (deal: FakeDeal) => string | null>> = {
  'sales.weighted_forecast': (deal) => (isOpen(deal.stage) ? deal.expectedCloseOn : null),
  'sales.open_pipeline': (deal) => (isOpen(deal.stage) ? (deal.openedOn ?? null) : null),
};
const dayOf = (metric: string, deal: FakeDeal): string | null =>
  (DAYS[metric] ?? ((d: FakeDeal) => d.closedOn))(deal);

function measure(
  metric: string,
  deals: readonly FakeDeal[],
): Partial<MetricRow> & { value: MetricRow['value'] } {
  const won = deals.filter((deal) => deal.stage === 'gagne');
  const closed = deals.filter((deal) => !isOpen(deal.stage));
  const cycles = won.map((deal) => daysBetween(deal.openedOn ?? '', deal.closedOn ?? ''));
  const small = (n: number): Partial<MetricRow> => (n < 30 ? { n, flags: ['small_sample'] } : { n });
  switch (metric) {
    case 'sales.won_amount':
      return { value: sum(won).toFixed(2), n: won.length };
    case 'sales.deals_lost':
      return { value: deals.filter((deal) => deal.stage === 'perdu').length };
    case 'sales.win_rate': {
      if (closed.length === 0) return { value: null, reason: 'zero_denominator' };
      const interval = { ...wilson(won.length, closed.length), level: 0.95, method: 'wilson' };
      const value = won.length / closed.length;
      return { value, numerator: won.length, denominator: closed.length, interval, ...small(closed.length) };
    }
    case 'sales.weighted_forecast':
      return { value: sum(deals, (deal) => amountOf(deal) * deal.probability).toFixed(2), n: deals.length };
    case 'sales.open_pipeline':
      return { value: sum(deals).toFixed(2), n: deals.length };
    case 'sales.cycle': {
      const value = median(cycles);
      return value === null ? { value, reason: 'no_data' } : { value, ...small(won.length) };
    }
    default: {
      const value =
        won.length === 0
          ? null
          : ((40 * (won.length / closed.length) * (sum(won) / won.length)) / (median(cycles) ?? 1)).toFixed(
              2,
            );
      return value === null ? { value, reason: 'no_data' } : { value, n: won.length };
    }
  }
}

const startOf = (day: string, grain: Grain): string => {
  if (grain === 'month') return monthStart(day);
  if (grain === 'quarter') return quarterStart(day);
  if (grain === 'year') return yearStart(day);
  if (grain === 'day') return day;
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
};

const VALUES: Readonly<Record<string, (deal: FakeDeal) => string | null>> = {
  owner: (deal) => deal.owner.id,
  team: (deal) => deal.team?.id ?? null,
  account: (deal) => deal.account?.id ?? null,
  product: (deal) => deal.product?.id ?? null,
  stage: (deal) => deal.stage,
  loss_reason: (deal) => deal.lossReason,
};

function matching(
  book: FakeBook,
  question: Pick<MetricQuery, 'metric' | 'filters'>,
  range: Range | null,
): FakeDeal[] {
  return book.deals.filter(
    (deal) =>
      within(dayOf(question.metric, deal), range) &&
      (question.filters ?? []).every(({ dimension, op, values }) => {
        const value = VALUES[dimension]?.(deal) ?? null;
        return values.includes(value) === (op === 'in');
      }),
  );
}

function rowsOf(book: FakeBook, question: MetricQuery, range: Range | null, unit: string): MetricRow[] {
  const deals = matching(book, question, range);
  const dimensions = question.dimensions ?? [];
  const groups = new Map<
    string,
    { period?: string; dimensions: Record<string, string | null>; deals: FakeDeal[] }
  >();
  if (question.grain && range) {
    const { grain } = question;
    if (dimensions.length === 0) {
      for (
        let day = startOf(range.from, grain);
        day < range.to;
        day = startOf(addDays(day, grain === 'day' ? 1 : grain === 'week' ? 7 : 32), grain)
      ) {
        groups.set(day, { period: day, dimensions: {}, deals: [] });
      }
    }
  }
  if (!question.grain && dimensions.length === 0) groups.set('', { dimensions: {}, deals: [] });
  for (const deal of deals) {
    const period = question.grain ? startOf(dayOf(question.metric, deal) ?? '', question.grain) : undefined;
    const values = Object.fromEntries(dimensions.map((id) => [id, VALUES[id]?.(deal) ?? null]));
    const key = [period ?? '', ...Object.values(values)]
      .filter((part, i) => i > 0 || part !== '' || dimensions.length > 0 || period)
      .join('|');
    const group = groups.get(key) ?? { ...(period ? { period } : {}), dimensions: values, deals: [] };
    groups.set(key, { ...group, deals: [...group.deals, deal] });
  }
  return [...groups.values()].map((group) => ({
    ...(group.period ? { period: group.period } : {}),
    dimensions: { ...group.dimensions, ...(unit.startsWith('money') ? { currency: 'EUR' } : {}) },
    ...measure(question.metric, group.deals),
  }));
}

const FRESH = { status: 'fresh', lastEventAt: '2026-11-20T09:12:00.000Z', ageSeconds: 40 } as const;

const labelsOf = (book: FakeBook) => ({
  owner: Object.fromEntries(book.reps.map(({ id, name }) => [id, name])),
  team: Object.fromEntries(book.teams.map(({ id, name }) => [id, name])),
  account: Object.fromEntries(book.accounts.map(({ id, name }) => [id, name])),
  product: Object.fromEntries(book.products.map(({ id, name }) => [id, name])),
});

export function answerMetric(book: FakeBook, question: MetricQuery): MetricResult | null {
  const definition = FAKE_CATALOGUE.find(({ id }) => id === question.metric);
  if (!definition) return null;
  const range = question.from && question.to ? { from: question.from, to: question.to } : null;
  const before = range && question.compare ? comparedTo(range, question.compare) : null;
  return {
    metric: question.metric,
    unit: definition.unit,
    definition: definition as MetricCatalogueEntry,
    rows: rowsOf(book, question, range, definition.unit),
    ...(before ? { comparison: { ...before, rows: rowsOf(book, question, before, definition.unit) } } : {}),
    labels: labelsOf(book),
    freshness: FRESH,
  };
}

function comparedTo(range: Range, compare: NonNullable<MetricQuery['compare']>): Range {
  if (typeof compare === 'object') return compare;
  const back = compare === 'previous_year' ? 365 : daysBetween(range.from, range.to);
  return { from: addDays(range.from, -back), to: addDays(range.to, -back) };
}

export function answerRecords(book: FakeBook, question: RecordsQuery): RecordsResult | null {
  if (!FAKE_CATALOGUE.some(({ id }) => id === question.metric)) return null;
  const range = question.from && question.to ? { from: question.from, to: question.to } : null;
  const all = matching(book, question, range).filter(
    (deal) => question.metric !== 'sales.won_amount' || deal.stage === 'gagne',
  );
  const page = question.page ?? 1;
  const pageSize = question.pageSize ?? 50;
  return {
    metric: question.metric,
    columns: [
      { id: 'deal', name: { fr: 'Affaire', en: 'Deal' }, kind: 'id' },
      { id: 'account', name: { fr: 'Compte', en: 'Account' }, kind: 'text' },
      { id: 'owner', name: { fr: 'Commercial', en: 'Owner' }, kind: 'id' },
      { id: 'amount', name: { fr: 'Montant', en: 'Amount' }, kind: 'money' },
      { id: 'closed_on', name: { fr: 'Clôturée le', en: 'Closed on' }, kind: 'date' },
    ],
    rows: all.slice((page - 1) * pageSize, page * pageSize).map((deal) => ({
      streamId: `deal-${deal.id}`,
      values: {
        deal: deal.id,
        account: deal.account?.name ?? null,
        owner: deal.owner.id,
        amount: deal.amount ? amountOf(deal).toFixed(2) : null,
        currency: 'EUR',
        closed_on: deal.closedOn,
      },
      contribution: { numerator: amountOf(deal).toFixed(2) },
    })),
    total: all.length,
    page,
    pageSize,
    labels: labelsOf(book),
  };
}
