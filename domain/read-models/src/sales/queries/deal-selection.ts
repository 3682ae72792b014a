import { STAGE_PROBABILITY, STAGES, type DealsQuery, type DealView } from '@skillhub/domain/contracts';
import { ERASED, type TenantId } from '@skillhub/domain/kernel';
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { money, reference } from './view-parts';
import {
  AccountEntity,
  ContactEntity,
  DealEntity,
  ProductEntity,
  SalesRepEntity,
  SalesTeamEntity,
} from './entities';
import { instant, whereEveryWord, whereOneOf } from './read-page';

export type DealQueryBuilder = SelectQueryBuilder<ObjectLiteral>;

/** Default probabilities as SQL, from the one list of them. */
const STAGE_DEFAULT = `CASE d.stage ${STAGES.map((stage) => `WHEN '${stage}' THEN ${STAGE_PROBABILITY[stage]}`).join(' ')} END`;
export const PROBABILITY = `CASE WHEN d.status = 'open' THEN coalesce(CAST(d.probability AS numeric), ${STAGE_DEFAULT}) WHEN d.status = 'won' THEN 1 ELSE 0 END`;
export const STAGE_RANK = `array_position(ARRAY[${STAGES.map((stage) => `'${stage}'`).join(', ')}], d.stage)`;
/** The newest RDV has taken place and has no note yet; only an open deal can still get one. */
const NOTE_MISSING = `(d.status = 'open' AND d.lastMeetingAt IS NOT NULL AND d.lastMeetingAt <= :now
  AND (d.lastNoteAt IS NULL OR d.lastNoteAt < d.lastMeetingAt))`;

/** The deals of a tenant with everything that they refer to, under the aliases d, a, c, p, o and t. */
export function dealsOf(manager: EntityManager, tenant: TenantId, now: string): DealQueryBuilder {
  return manager
    .createQueryBuilder()
    .from(DealEntity, 'd')
    .leftJoin(AccountEntity.options.name, 'a', 'a.tenant = d.tenant AND a.accountId = d.accountId')
    .leftJoin(ContactEntity.options.name, 'c', 'c.tenant = d.tenant AND c.contactId = d.contactId')
    .leftJoin(ProductEntity.options.name, 'p', 'p.tenant = d.tenant AND p.productId = d.productId')
    .leftJoin(SalesRepEntity.options.name, 'o', 'o.tenant = d.tenant AND o.repId = d.ownerId')
    .leftJoin(SalesTeamEntity.options.name, 't', 't.tenant = d.tenant AND t.teamId = d.teamId')
    .where('d.tenant = :tenant', { tenant })
    .setParameter('now', now);
}

type Filters = Pick<
  DealsQuery,
  | 'search'
  | 'owner'
  | 'team'
  | 'account'
  | 'product'
  | 'stage'
  | 'currency'
  | 'amountMin'
  | 'amountMax'
  | 'closeFrom'
  | 'closeTo'
  | 'noteMissing'
>;

export function narrowDeals(query: DealQueryBuilder, filters: Filters): void {
  whereEveryWord(query, "concat_ws(' ', d.search, a.search, o.search)", filters.search);
  whereOneOf(query, 'd.stage', filters.stage);
  whereOneOf(query, 'd.ownerId', filters.owner);
  whereOneOf(query, 'd.teamId', filters.team);
  whereOneOf(query, 'd.accountId', filters.account);
  whereOneOf(query, 'd.productId', filters.product);
  const { currency, amountMin, amountMax, closeFrom, closeTo, noteMissing } = filters;
  const closing = 'coalesce(d.closedOn, d.expectedCloseOn)';
  if (currency !== undefined) query.andWhere('d.currency = :currency', { currency });
  if (amountMin !== undefined) query.andWhere('d.amountMinor >= :amountMin', { amountMin });
  if (amountMax !== undefined) query.andWhere('d.amountMinor <= :amountMax', { amountMax });
  if (closeFrom !== undefined) query.andWhere(`${closing} >= :closeFrom`, { closeFrom });
  if (closeTo !== undefined) query.andWhere(`${closing} < :closeTo`, { closeTo });
  if (noteMissing !== undefined) query.andWhere(noteMissing ? NOTE_MISSING : `NOT ${NOTE_MISSING}`);
}

/**
 * Selects the columns of {@link DealRaw}. TypeORM puts the column for a property only before a space, comma or parenthesis:
 * hence CAST, never `::`.
 */
export function selectDeals(query: DealQueryBuilder): DealQueryBuilder {
  const columns: Readonly<Record<keyof DealRaw, string>> = {
    id: 'd.dealId',
    name: 'd.name',
    status: 'd.status',
    stage: 'd.stage',
    accountId: 'd.accountId',
    accountName: 'a.name',
    contactId: 'd.contactId',
    contactName: 'c.name',
    contactErased: 'c.erased',
    productId: 'd.productId',
    productName: 'p.name',
    ownerId: 'd.ownerId',
    ownerName: 'o.name',
    teamId: 'd.teamId',
    teamName: 't.name',
    amountMinor: 'CAST(d.amountMinor AS float8)',
    currency: 'd.currency',
    probability: `CAST(${PROBABILITY} AS float8)`,
    probabilityIsOwn: 'd.probability IS NOT NULL',
    openedOn: 'CAST(d.openedOn AS text)',
    expectedCloseOn: 'CAST(d.expectedCloseOn AS text)',
    closedOn: 'CAST(d.closedOn AS text)',
    stageSince: instant('d.stageSince'),
    lossReason: 'd.lossReason',
    noteMissing: NOTE_MISSING,
    version: 'd.version',
    updatedAt: instant('d.updatedAt'),
  };
  for (const [alias, expression] of Object.entries(columns)) query.addSelect(expression, alias);
  return query;
}

export interface DealRaw {
  readonly id: string;
  readonly name: string;
  readonly status: 'open' | 'won' | 'lost' | 'disqualified';
  readonly stage: DealView['stage'];
  readonly accountId: string | null;
  readonly accountName: string | null;
  readonly contactId: string | null;
  readonly contactName: string | null;
  readonly contactErased: boolean | null;
  readonly productId: string | null;
  readonly productName: string | null;
  readonly ownerId: string;
  readonly ownerName: string | null;
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly amountMinor: number | null;
  readonly currency: string | null;
  readonly probability: number;
  readonly probabilityIsOwn: boolean;
  readonly openedOn: string | null;
  readonly expectedCloseOn: string | null;
  readonly closedOn: string | null;
  readonly stageSince: string;
  readonly lossReason: DealView['lossReason'];
  readonly noteMissing: boolean;
  readonly version: number;
  readonly updatedAt: string;
}

export function dealView(row: DealRaw): DealView {
  const { id, name, stage, probability, probabilityIsOwn, openedOn, expectedCloseOn, closedOn } = row;
  const { stageSince, lossReason, noteMissing, version, updatedAt } = row;
  return {
    ...{ id, name, stage, probability, probabilityIsOwn, openedOn, expectedCloseOn, closedOn },
    ...{ stageSince, lossReason, noteMissing, version, updatedAt },
    account: reference(row.accountId, row.accountName),
    contact: reference(row.contactId, row.contactErased === true ? ERASED : row.contactName),
    product: reference(row.productId, row.productName),
    owner: { id: row.ownerId, name: row.ownerName ?? row.ownerId },
    team: reference(row.teamId, row.teamName),
    amount: money(row.amountMinor, row.currency),
    disqualified: row.status === 'disqualified',
  };
}
