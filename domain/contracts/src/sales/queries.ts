import { Currency } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { Stage } from './vocabulary';

/** A list in a query string: `owner=a,b`. */
const listOf = <T extends z.ZodType<unknown, string>>(item: T, name: string) =>
  z
    .string()
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(item).max(200))
    .optional()
    .meta({ description: `${name}, separated by commas` });
const flag = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .optional();
const minor = z.coerce.number().int().optional();
const day = z.iso.date().optional();

const paging = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
};
const search = z.string().trim().max(200).optional();

/** A field to sort by, with a minus for descending; what has no value comes last either way. */
const sortBy = <const F extends readonly [string, ...string[]]>(fields: F) =>
  z.enum(fields.flatMap((field) => [field, `-${field}`]) as [F[number] | `-${F[number]}`]);

const dealFilters = {
  /** Words that each appear in the name of the deal, its account or its owner; accents and case do not matter. */
  search,
  owner: listOf(z.guid(), 'Ids of sales people'),
  team: listOf(z.guid(), 'Ids of sales teams'),
  account: listOf(z.guid(), 'Ids of accounts'),
  product: listOf(z.guid(), 'Ids of products'),
  currency: Currency.optional(),
  /** Amounts in minor units, both ends included. */
  amountMin: minor,
  amountMax: minor,
  /** The closing, or for open deals the expected one, in the right-open range of days. */
  closeFrom: day,
  closeTo: day,
  /** Whether the newest RDV took place and still lacks its note. */
  noteMissing: flag,
};

/** `GET /api/sales/deals` */
export const DealsQuery = z
  .object({
    ...dealFilters,
    stage: listOf(Stage, 'Stages'),
    /** Disqualified deals never were opportunities: they show only on demand. */
    disqualified: z.enum(['true', 'false', 'any']).default('false'),
    sort: sortBy([
      'name',
      'account',
      'owner',
      'team',
      'product',
      'stage',
      'amount',
      'probability',
      'openedOn',
      'expectedCloseOn',
      'closedOn',
      'stageSince',
      'updatedAt',
    ]).default('-updatedAt'),
    ...paging,
  })
  .strict();
export type DealsQuery = z.infer<typeof DealsQuery>;

/** `GET /api/sales/kanban`; closed columns show what was closed in the last `closedDays` days. */
export const KanbanQuery = z
  .object({
    ...dealFilters,
    /** The columns to show; all without it. */
    stage: listOf(Stage, 'Stages'),
    closedDays: z.coerce.number().int().min(0).max(3660).default(30),
    cards: z.coerce.number().int().min(1).max(200).default(50),
  })
  .strict();
export type KanbanQuery = z.infer<typeof KanbanQuery>;

/** `GET /api/sales/accounts` */
export const AccountsQuery = z
  .object({
    search,
    sector: listOf(z.string(), 'Sectors'),
    country: listOf(z.string(), 'Countries'),
    sort: sortBy([
      'name',
      'sector',
      'country',
      'employees',
      'annualRevenue',
      'openDeals',
      'wonDeals',
      'updatedAt',
    ]).default('name'),
    ...paging,
  })
  .strict();
export type AccountsQuery = z.infer<typeof AccountsQuery>;

/** `GET /api/sales/contacts` */
export const ContactsQuery = z
  .object({
    search,
    account: listOf(z.guid(), 'Ids of accounts'),
    sort: sortBy(['name', 'account', 'jobTitle', 'updatedAt']).default('name'),
    ...paging,
  })
  .strict();
export type ContactsQuery = z.infer<typeof ContactsQuery>;

/** `GET /api/sales/reps`, `/teams` and `/products`: short lists, by name. */
export const DirectoryQuery = z
  .object({ search, page: paging.page, pageSize: z.coerce.number().int().min(1).max(1000).default(1000) })
  .strict();
export type DirectoryQuery = z.infer<typeof DirectoryQuery>;
