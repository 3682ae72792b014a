import { foldTable, type Projection } from '@skillhub/domain/event-store';
import type { DealOpened, DealStageChanged } from '@skillhub/domain/contracts';

export interface DealRow {
  readonly name: string;
  readonly stage: string;
  readonly ownerId: string;
  readonly accountId: string | null;
  readonly amountMinor: number | null;
  readonly currency: string | null;
  readonly openedOn: string | null;
  readonly movedOn: string | null;
  readonly changedAt: string;
}

/** A read model of the usual kind: a row for each deal, with what a board shows. */
export const dealBoard = foldTable<DealRow, DealOpened | DealStageChanged>({
  table: 'sales_read.bench_deals',
  category: 'deal',
  columns: {
    name: 'text',
    stage: 'text',
    ownerId: 'uuid',
    accountId: 'uuid',
    amountMinor: 'bigint',
    currency: 'text',
    openedOn: 'date',
    movedOn: 'date',
    changedAt: 'timestamptz',
  },
  evolve: (row, event) => {
    if (event.type === 'DealOpened') {
      const { name, stage, ownerId, accountId, amount, openedOn } = event.data;
      return {
        ...{ name, stage, ownerId, accountId, openedOn, movedOn: null, changedAt: event.recordedAt },
        amountMinor: amount?.minor ?? null,
        currency: amount?.currency ?? null,
      };
    }
    return (
      row && { ...row, stage: event.data.to, movedOn: event.data.changedOn, changedAt: event.recordedAt }
    );
  },
});

export const dealBoardProjection: Projection = { name: 'bench-deals', tables: [dealBoard] };

export const DEAL_BOARD_TABLE = `
  CREATE TABLE sales_read.bench_deals (
    tenant text NOT NULL, stream_id text NOT NULL, version integer NOT NULL,
    name text NOT NULL, stage text NOT NULL, owner_id uuid NOT NULL, account_id uuid, amount_minor bigint, currency text,
    opened_on date, moved_on date, changed_at timestamptz(3) NOT NULL,
    PRIMARY KEY (tenant, stream_id));
  SELECT event_store.isolate_read_model('sales_read.bench_deals');`;
