import type { ActivityLogged } from '@skillhub/domain/contracts';
import { mapTable } from '@skillhub/domain/event-store';

export interface ActivityRow {
  readonly activityId: string;
  readonly dealId: string;
  readonly kind: string;
  readonly at: string;
  readonly text: string | null;
  readonly loggedAt: string;
  readonly actor: string;
}

export const activities = mapTable<ActivityRow, ActivityLogged>({
  table: 'sales_read.activities',
  types: ['ActivityLogged'],
  columns: {
    activityId: 'uuid',
    dealId: 'uuid',
    kind: 'text',
    at: 'timestamptz',
    text: 'text',
    loggedAt: 'timestamptz',
    actor: 'text',
  },
  key: ['activityId'],
  rows: ({ data, recordedAt, metadata }) => [{ ...data, loggedAt: recordedAt, actor: metadata.actor }],
});
