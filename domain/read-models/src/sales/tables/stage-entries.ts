import type { Stage } from '@skillhub/domain/contracts';
import { mapTable } from '@skillhub/domain/event-store';
import type { DealEvent } from '@skillhub/domain/sales';

export interface StageEntryRow {
  readonly dealId: string;
  readonly eventVersion: number;
  readonly stage: Stage;
  readonly enteredAt: string;
}

type Entry = DealEvent & {
  type: 'DealOpened' | 'DealStageChanged' | 'DealWon' | 'DealLost' | 'DealReopened';
};

export const stageEntries = mapTable<StageEntryRow, Entry>({
  table: 'sales_read.stage_entries',
  types: ['DealOpened', 'DealStageChanged', 'DealWon', 'DealLost', 'DealReopened'],
  columns: { dealId: 'uuid', eventVersion: 'integer', stage: 'text', enteredAt: 'timestamptz' },
  key: ['dealId', 'eventVersion'],
  rows: (recorded) => [
    {
      dealId: recorded.data.dealId,
      eventVersion: recorded.version,
      stage: stageEntered(recorded as unknown as Entry),
      enteredAt: recorded.occurredAt,
    },
  ],
});

function stageEntered(event: Entry): Stage {
  switch (event.type) {
    case 'DealOpened':
      return event.data.stage;
    case 'DealStageChanged':
    case 'DealReopened':
      return event.data.to;
    case 'DealWon':
      return 'gagne';
    case 'DealLost':
      return 'perdu';
  }
}
