import { foldTable } from '@skillhub/domain/event-store';
import { assertNever, type RecordedEvent } from '@skillhub/domain/kernel';
import { NO_EVIDENCE, withActivity, type DealEvent } from '@skillhub/domain/sales';
import type { OpenStage, Stage } from '@skillhub/domain/contracts';
import type { Instant } from '@skillhub/domain/kernel';
import { searchText } from '../search-text';

export interface DealRow {
  readonly dealId: string;
  readonly name: string;
  readonly search: string;
  readonly status: 'open' | 'won' | 'lost' | 'disqualified';
  readonly stage: Stage;
  readonly closedFrom: OpenStage | null;
  readonly stageSince: string;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly productId: string | null;
  readonly ownerId: string;
  readonly teamId: string | null;
  readonly amountMinor: number | null;
  readonly currency: string | null;
  readonly probability: number | null;
  readonly openedOn: string | null;
  readonly expectedCloseOn: string | null;
  readonly closedOn: string | null;
  readonly lossReason: string | null;
  readonly lossComment: string | null;
  readonly lastMeetingAt: Instant | null;
  readonly lastNoteAt: Instant | null;
  readonly proposalSent: boolean;
  readonly auditValidated: boolean;
  readonly updatedAt: string;
}

export const deals = foldTable<DealRow>({
  table: 'sales_read.deals',
  category: 'deal',
  columns: {
    dealId: 'uuid',
    name: 'text',
    search: 'text',
    status: 'text',
    stage: 'text',
    closedFrom: 'text',
    stageSince: 'timestamptz',
    accountId: 'uuid',
    contactId: 'uuid',
    productId: 'uuid',
    ownerId: 'uuid',
    teamId: 'uuid',
    amountMinor: 'bigint',
    currency: 'text',
    probability: 'double precision',
    openedOn: 'date',
    expectedCloseOn: 'date',
    closedOn: 'date',
    lossReason: 'text',
    lossComment: 'text',
    lastMeetingAt: 'timestamptz',
    lastNoteAt: 'timestamptz',
    proposalSent: 'boolean',
    auditValidated: 'boolean',
    updatedAt: 'timestamptz',
  },
  evolve: (row, recorded) => {
    const changes = changesOf(row, recorded);
    return changes && { ...changes, updatedAt: recorded.recordedAt };
  },
});

type Details = Pick<
  DealRow,
  | 'name'
  | 'search'
  | 'accountId'
  | 'contactId'
  | 'productId'
  | 'amountMinor'
  | 'currency'
  | 'probability'
  | 'expectedCloseOn'
>;

function details(data: (DealEvent & { type: 'DealOpened' | 'DealDetailsChanged' })['data']): Details {
  const { name, accountId, contactId, productId, amount, probability, expectedCloseOn } = data;
  return {
    ...{ name, search: searchText(name), accountId, contactId, productId, probability, expectedCloseOn },
    amountMinor: amount?.minor ?? null,
    currency: amount?.currency ?? null,
  };
}

const NOT_CLOSED = { closedFrom: null, closedOn: null, lossReason: null, lossComment: null };

function changesOf(row: DealRow | undefined, recorded: RecordedEvent): DealRow | undefined {
  // The store hands out validated events of this category; its type cannot name their union.
  const event = recorded as unknown as DealEvent;
  const since = recorded.occurredAt;
  if (event.type === 'DealOpened') {
    const { dealId, ownerId, teamId, stage, openedOn } = event.data;
    return {
      ...{ dealId, ownerId, teamId, stage, openedOn, stageSince: since, status: 'open' },
      ...details(event.data),
      ...NOT_CLOSED,
      ...NO_EVIDENCE,
      updatedAt: recorded.recordedAt,
    };
  }
  if (row === undefined) return undefined;
  switch (event.type) {
    case 'DealDetailsChanged':
      return { ...row, ...details(event.data), openedOn: event.data.openedOn ?? row.openedOn };
    case 'DealAssigned':
      return { ...row, ownerId: event.data.ownerId, teamId: event.data.teamId };
    case 'DealStageChanged':
      return { ...row, stage: event.data.to, stageSince: since };
    case 'DealWon': {
      const { from, amount, closedOn } = event.data;
      const sold = { amountMinor: amount.minor, currency: amount.currency };
      return { ...row, ...sold, ...closed('won', 'gagne', from, closedOn), stageSince: since };
    }
    case 'DealLost': {
      const { from, reason, comment, closedOn } = event.data;
      const why = { lossReason: reason, lossComment: comment };
      return { ...row, ...closed('lost', 'perdu', from, closedOn), ...why, stageSince: since };
    }
    case 'DealDisqualified': {
      // It leaves the pipeline where it stood: no stage is entered.
      const from = row.closedFrom ?? openStageOf(row);
      return { ...row, ...closed('disqualified', from, from, event.data.disqualifiedOn) };
    }
    case 'DealReopened':
      return { ...row, ...NOT_CLOSED, status: 'open', stage: event.data.to, stageSince: since };
    case 'ActivityLogged': {
      const evidence = withActivity(
        {
          lastMeetingAt: row.lastMeetingAt,
          lastNoteAt: row.lastNoteAt,
          proposalSent: row.proposalSent,
          auditValidated: row.auditValidated,
        },
        event.data.kind,
        event.data.at,
      );
      return { ...row, ...evidence };
    }
    default:
      return assertNever(event);
  }
}

const closed = (status: DealRow['status'], stage: Stage, closedFrom: OpenStage, closedOn: string) => ({
  ...NOT_CLOSED,
  ...{ status, stage, closedFrom, closedOn },
});

function openStageOf({ stage }: DealRow): OpenStage {
  return stage === 'gagne' || stage === 'perdu' ? 'prospect' : stage;
}
