import { foldTable } from '@skillhub/domain/event-store';
import type { SalesTeamEvent } from '@skillhub/domain/sales';
import { searchText } from '../search-text';

export interface SalesTeamRow {
  readonly teamId: string;
  readonly name: string;
  readonly search: string;
  readonly region: string | null;
  readonly updatedAt: string;
}

export const salesTeams = foldTable<SalesTeamRow>({
  table: 'sales_read.sales_teams',
  category: 'sales_team',
  columns: { teamId: 'uuid', name: 'text', search: 'text', region: 'text', updatedAt: 'timestamptz' },
  // Both events of a team carry all of it.
  evolve: (_row, recorded) => {
    const { teamId, name, region } = (recorded as unknown as SalesTeamEvent).data;
    return { teamId, name, search: searchText(name, region), region, updatedAt: recorded.recordedAt };
  },
});
