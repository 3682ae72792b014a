import { STAGES, type KanbanQuery, type KanbanView, type Stage } from '@skillhub/domain/contracts';
import type { Instant, Money, TenantId } from '@skillhub/domain/kernel';
import type { EntityManager } from 'typeorm';
import type { ReadDatabase } from '../../database/read-database';
import {
  dealsOf,
  dealView,
  narrowDeals,
  PROBABILITY,
  selectDeals,
  type DealQueryBuilder,
  type DealRaw,
} from './deal-selection';

interface ColumnRaw {
  readonly stage: Stage;
  readonly currency: string | null;
  readonly count: number;
  readonly total: number | null;
  readonly weighted: number | null;
}

/** The columns of the pipeline with counts and totals over all their deals, and the first cards of each. */
export function readKanban(
  database: ReadDatabase,
  tenant: TenantId,
  query: KanbanQuery,
  now: Instant,
): Promise<KanbanView> {
  return database.forTenant(tenant, async (manager) => {
    const shown = shownDeals(manager, tenant, query, now);
    const sums = await shown
      .clone()
      .select('d.stage', 'stage')
      .addSelect('d.currency', 'currency')
      .addSelect('count(*)::int', 'count')
      .addSelect('CAST(sum(d.amountMinor) AS float8)', 'total')
      .addSelect(`CAST(round(sum(d.amountMinor * (${PROBABILITY}))) AS float8)`, 'weighted')
      .groupBy('d.stage')
      .addGroupBy('d.currency')
      .orderBy('d.currency')
      .getRawMany<ColumnRaw>();
    const cards = await firstCards(manager, shown, query.cards);
    const stages = STAGES.filter((stage) => query.stage?.includes(stage) ?? true);
    return { columns: stages.map((stage) => column(stage, sums, cards)) };
  });
}

/** Disqualified deals never were in the pipeline; of closed ones, the recent. */
function shownDeals(
  manager: EntityManager,
  tenant: TenantId,
  query: KanbanQuery,
  now: Instant,
): DealQueryBuilder {
  const shown = dealsOf(manager, tenant, now);
  narrowDeals(shown, query);
  return shown
    .andWhere("d.status <> 'disqualified'")
    .andWhere(
      "(d.status = 'open' OR d.closedOn >= CAST(CAST(:now AS timestamptz) AS date) - CAST(:closedDays AS int))",
      {
        closedDays: query.closedDays,
      },
    );
}

/** Open columns by expected close, closed ones by the newest closing. */
async function firstCards(
  manager: EntityManager,
  shown: DealQueryBuilder,
  cards: number,
): Promise<readonly DealRaw[]> {
  const rank = `row_number() OVER (PARTITION BY d.stage
    ORDER BY d.closedOn DESC NULLS LAST, d.expectedCloseOn NULLS LAST, d.dealId)`;
  const [sql, parameters] = selectDeals(shown.clone()).addSelect(rank, 'rank').getQueryAndParameters();
  return manager.query<DealRaw[]>(
    `SELECT * FROM (${sql}) ranked WHERE rank <= $${parameters.length + 1} ORDER BY rank`,
    [...parameters, cards],
  );
}

function column(
  stage: Stage,
  sums: readonly ColumnRaw[],
  cards: readonly DealRaw[],
): KanbanView['columns'][number] {
  const own = sums.filter((sum) => sum.stage === stage);
  const amounts = (pick: (sum: ColumnRaw) => number | null): Money[] =>
    own.flatMap((sum) => {
      const minor = pick(sum);
      return sum.currency === null || minor === null ? [] : [{ minor, currency: sum.currency }];
    });
  return {
    stage,
    count: own.reduce((all, sum) => all + sum.count, 0),
    totals: amounts((sum) => sum.total),
    weightedTotals: amounts((sum) => sum.weighted),
    deals: cards.filter((card) => card.stage === stage).map(dealView),
  };
}
