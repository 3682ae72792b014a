import { z } from 'zod';
import { brandedString, uuidId, type Brand } from './brand';

/** Slug of a tenant: the one key that every row, message, vector and file carries. */
export type TenantId = Brand<string, 'TenantId'>;
export const TenantId = brandedString<'TenantId'>(z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/));

/** `<category>-<id>`, for example `deal-0d1f…`; the category names the aggregate. */
export type StreamId = Brand<string, 'StreamId'>;
export const StreamId = brandedString<'StreamId'>(z.string().regex(/^[a-z][a-z_]*-.{1,200}$/));

export type EventId = Brand<string, 'EventId'>;
export const EventId = uuidId<'EventId'>();

/** A person whose personal data one key protects; destroying the key is erasing the person. */
export type SubjectId = Brand<string, 'SubjectId'>;
export const SubjectId = brandedString<'SubjectId'>(z.string().regex(/^[a-z][a-z_]*-.{1,200}$/));

/** Who acts: a user id, or `system:<part>` for what the product does by itself. */
export type ActorId = Brand<string, 'ActorId'>;
export const ActorId = brandedString<'ActorId'>(z.string().min(1).max(200));

export type CorrelationId = Brand<string, 'CorrelationId'>;
export const CorrelationId = brandedString<'CorrelationId'>(z.string().min(1).max(100));
