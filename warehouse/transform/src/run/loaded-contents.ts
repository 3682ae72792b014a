import { Instant } from '@skillhub/domain/kernel';
import type { Warehouse } from '@skillhub/warehouse/engine';

export interface LoadedContents {
  readonly lastEventAt: Instant;
  readonly lastRecordedAt: Instant;
  readonly lastSequence: number;
}

/** The newest event of each tenant in the raw tables. */
export async function loadedContents(warehouse: Warehouse): Promise<ReadonlyMap<string, LoadedContents>> {
  const rows = await warehouse.query<{
    tenant: string;
    occurred: string;
    recorded: string;
    sequence: number;
  }>(
    `SELECT tenant, max(occurred_at) AS occurred, max(recorded_at) AS recorded, max(sequence) AS sequence
     FROM ${warehouse.databases.raw}.events_sales GROUP BY tenant`,
  );
  return new Map(
    rows.map(({ tenant, occurred, recorded, sequence }) => [
      tenant,
      { lastEventAt: instant(occurred), lastRecordedAt: instant(recorded), lastSequence: sequence },
    ]),
  );
}

const instant = (text: string) => Instant.of(`${text.replace(' ', 'T')}Z`);
