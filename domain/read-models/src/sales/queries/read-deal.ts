import type { ActivityView, DealDetailView, Stage } from '@skillhub/domain/contracts';
import type { Instant, TenantId } from '@skillhub/domain/kernel';
import { possibleMoves } from '@skillhub/domain/sales';
import type { EntityManager } from 'typeorm';
import type { ReadDatabase } from '../../database/read-database';
import { dealsOf, dealView, selectDeals, type DealRaw } from './deal-selection';
import { ActivityEntity, StageEntryEntity } from './entities';
import { instant } from './read-page';

interface DealDetailRaw extends DealRaw {
  readonly closedFrom: Exclude<Stage, 'gagne' | 'perdu'> | null;
  readonly lossComment: string | null;
  readonly lastMeetingAt: Instant | null;
  readonly lastNoteAt: Instant | null;
  readonly proposalSent: boolean;
  readonly auditValidated: boolean;
}

/** One deal with what happened to it and where it may go now. The actors of activities are ids. */
export function readDeal(
  database: ReadDatabase,
  tenant: TenantId,
  dealId: string,
  now: Instant,
): Promise<DealDetailView | undefined> {
  return database.forTenant(tenant, async (manager) => {
    const row = await selectDeals(dealsOf(manager, tenant, now))
      .addSelect('d.closedFrom', 'closedFrom')
      .addSelect('d.lossComment', 'lossComment')
      .addSelect(instant('d.lastMeetingAt'), 'lastMeetingAt')
      .addSelect(instant('d.lastNoteAt'), 'lastNoteAt')
      .addSelect('d.proposalSent', 'proposalSent')
      .addSelect('d.auditValidated', 'auditValidated')
      .andWhere('d.dealId = :dealId', { dealId })
      .getRawOne<DealDetailRaw>();
    if (row === undefined) return undefined;
    return {
      ...dealView(row),
      activities: await activitiesOf(manager, tenant, dealId),
      stageHistory: await stageHistoryOf(manager, tenant, dealId),
      moves: movesOf(row),
      lossComment: row.lossComment,
    };
  });
}

function movesOf(row: DealDetailRaw): DealDetailView['moves'] {
  const { status, stage, closedFrom, lastMeetingAt, lastNoteAt, proposalSent, auditValidated } = row;
  const standing =
    status === 'open' && stage !== 'gagne' && stage !== 'perdu'
      ? ({ status, stage } as const)
      : ({ status: status === 'open' ? 'lost' : status, closedFrom: closedFrom ?? 'prospect' } as const);
  const moves = possibleMoves(standing, {
    evidence: { lastMeetingAt, lastNoteAt, proposalSent, auditValidated },
    hasAccount: row.accountId !== null,
    hasAmount: row.amountMinor !== null,
  });
  return moves.map((move) => ({ ...move }));
}

/** Newest first. */
function activitiesOf(manager: EntityManager, tenant: TenantId, dealId: string): Promise<ActivityView[]> {
  return manager
    .createQueryBuilder()
    .from(ActivityEntity, 'activity')
    .select('activity.activityId', 'id')
    .addSelect('activity.kind', 'kind')
    .addSelect(instant('activity.at'), 'at')
    .addSelect('activity.text', 'text')
    .addSelect(instant('activity.loggedAt'), 'loggedAt')
    .addSelect('activity.actor', 'actor')
    .where('activity.tenant = :tenant AND activity.dealId = :dealId', { tenant, dealId })
    .orderBy('activity.at', 'DESC')
    .addOrderBy('activity.loggedAt', 'DESC')
    .addOrderBy('activity.activityId')
    .getRawMany<ActivityView>();
}

function stageHistoryOf(
  manager: EntityManager,
  tenant: TenantId,
  dealId: string,
): Promise<DealDetailView['stageHistory']> {
  const leftAt = 'lead(entry.enteredAt) OVER (ORDER BY entry.eventVersion)';
  return manager
    .createQueryBuilder()
    .from(StageEntryEntity, 'entry')
    .select('entry.stage', 'stage')
    .addSelect(instant('entry.enteredAt'), 'enteredAt')
    .addSelect(instant(leftAt), 'leftAt')
    .where('entry.tenant = :tenant AND entry.dealId = :dealId', { tenant, dealId })
    .orderBy('entry.eventVersion')
    .getRawMany<DealDetailView['stageHistory'][number]>();
}
