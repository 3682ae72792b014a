import { Money } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { ActivityKind, ConsentPurpose, LossReason, Stage } from './vocabulary';

/**
 * What the HTTP API shows of sales. Mapped by hand from the read models; not the events, not the tables. `id` names the form in
 * the OpenAPI document.
 */
const stamp = { version: z.number().int(), updatedAt: z.iso.datetime() };

export const DealView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    stage: Stage,
    account: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    contact: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    product: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    owner: z.object({ id: z.uuid(), name: z.string() }),
    team: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    amount: Money.nullable(),
    /** Own probability, or the default of the stage. */
    probability: z.number(),
    probabilityIsOwn: z.boolean(),
    openedOn: z.iso.date().nullable(),
    expectedCloseOn: z.iso.date().nullable(),
    closedOn: z.iso.date().nullable(),
    stageSince: z.iso.datetime(),
    lossReason: LossReason.nullable(),
    disqualified: z.boolean(),
    /** Whether a RDV took place without its mandatory note. */
    noteMissing: z.boolean(),
    ...stamp,
  })
  .meta({ id: 'DealView' });
export type DealView = z.infer<typeof DealView>;

export const ActivityView = z
  .object({
    id: z.uuid(),
    kind: ActivityKind,
    at: z.iso.datetime(),
    text: z.string().nullable(),
    loggedAt: z.iso.datetime(),
    actor: z.string(),
  })
  .meta({ id: 'ActivityView' });
export type ActivityView = z.infer<typeof ActivityView>;

export const DealDetailView = DealView.extend({
  activities: z.array(ActivityView),
  stageHistory: z.array(
    z.object({ stage: Stage, enteredAt: z.iso.datetime(), leftAt: z.iso.datetime().nullable() }),
  ),
  /** The moves that would be accepted or refused now, each refusal with its code: drives the kanban. */
  moves: z.array(z.object({ to: Stage, allowed: z.boolean(), code: z.string().optional() })),
  lossComment: z.string().nullable(),
}).meta({ id: 'DealDetailView' });
export type DealDetailView = z.infer<typeof DealDetailView>;

export const AccountView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    domain: z.string().nullable(),
    sector: z.string().nullable(),
    country: z.string().nullable(),
    employees: z.number().int().nullable(),
    annualRevenue: Money.nullable(),
    yearEstablished: z.number().int().nullable(),
    parent: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    openDeals: z.number().int(),
    wonDeals: z.number().int(),
    ...stamp,
  })
  .meta({ id: 'AccountView' });
export type AccountView = z.infer<typeof AccountView>;

export const ContactView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    linkedIn: z.string().nullable(),
    jobTitle: z.string().nullable(),
    account: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    consents: z.array(ConsentPurpose),
    erased: z.boolean(),
    ...stamp,
  })
  .meta({ id: 'ContactView' });
export type ContactView = z.infer<typeof ContactView>;

export const KanbanView = z
  .object({
    columns: z.array(
      z.object({
        stage: Stage,
        count: z.number().int(),
        totals: z.array(Money),
        weightedTotals: z.array(Money),
        /** The first cards by expected close; `GET /api/sales/deals?stage=` pages through the rest. */
        deals: z.array(DealView),
      }),
    ),
  })
  .meta({ id: 'KanbanView' });
export type KanbanView = z.infer<typeof KanbanView>;

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    total: z.number().int(),
    page: z.number().int(),
    pageSize: z.number().int(),
  });
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

/** Answer of every accepted command. */
export const CommandAnswer = z
  .object({ id: z.string(), version: z.number().int() })
  .meta({ id: 'CommandAnswer' });
export type CommandAnswer = z.infer<typeof CommandAnswer>;

export const NamedView = z.object({ id: z.uuid(), name: z.string() });
export const SalesRepView = NamedView.extend({ team: NamedView.nullable(), ...stamp }).meta({
  id: 'SalesRepView',
});
export type SalesRepView = z.infer<typeof SalesRepView>;
export const SalesTeamView = NamedView.extend({ region: z.string().nullable(), ...stamp }).meta({
  id: 'SalesTeamView',
});
export type SalesTeamView = z.infer<typeof SalesTeamView>;
export const ProductView = NamedView.extend({
  family: z.string().nullable(),
  listPrice: Money,
  ...stamp,
}).meta({ id: 'ProductView' });
export type ProductView = z.infer<typeof ProductView>;

/** An event as the drill shows it: `GET /api/events/{id}` and `GET /api/streams/{streamId}/events`. */
export const EventView = z
  .object({
    id: z.uuid(),
    streamId: z.string(),
    version: z.number().int(),
    type: z.string(),
    schemaVersion: z.number().int(),
    data: z.record(z.string(), z.unknown()),
    actor: z.object({ id: z.string(), name: z.string().nullable() }),
    correlationId: z.string(),
    causationId: z.string().nullable(),
    origin: z.string().nullable(),
    occurredAt: z.iso.datetime(),
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'EventView' });
export type EventView = z.infer<typeof EventView>;
