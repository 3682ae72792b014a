import { foldTable } from '@skillhub/domain/event-store';
import { assertNever } from '@skillhub/domain/kernel';
import type { SalesRepEvent } from '@skillhub/domain/sales';
import { searchText } from '../search-text';

export interface SalesRepRow {
  readonly repId: string;
  readonly name: string;
  readonly search: string;
  readonly teamId: string | null;
  readonly updatedAt: string;
}

export const salesReps = foldTable<SalesRepRow>({
  table: 'sales_read.sales_reps',
  category: 'sales_rep',
  columns: { repId: 'uuid', name: 'text', search: 'text', teamId: 'uuid', updatedAt: 'timestamptz' },
  evolve: (row, recorded) => {
    const event = recorded as unknown as SalesRepEvent;
    const updatedAt = recorded.recordedAt;
    switch (event.type) {
      case 'SalesRepRegistered': {
        const { repId, name, teamId } = event.data;
        return { repId, name, search: searchText(name), teamId, updatedAt };
      }
      case 'SalesRepMovedToTeam':
        return row && { ...row, teamId: event.data.teamId, updatedAt };
      case 'SalesRepRenamed':
        return row && { ...row, name: event.data.name, search: searchText(event.data.name), updatedAt };
      default:
        return assertNever(event);
    }
  },
});
