import { uuidId, type Brand, SubjectId } from '@skillhub/domain/kernel';
import { z } from 'zod';

export type AccountId = Brand<string, 'AccountId'>;
export const AccountId = uuidId<'AccountId'>();
export type ContactId = Brand<string, 'ContactId'>;
export const ContactId = uuidId<'ContactId'>();
export type DealId = Brand<string, 'DealId'>;
export const DealId = uuidId<'DealId'>();
export type ActivityId = Brand<string, 'ActivityId'>;
export const ActivityId = uuidId<'ActivityId'>();
export type ProductId = Brand<string, 'ProductId'>;
export const ProductId = uuidId<'ProductId'>();
export type SalesRepId = Brand<string, 'SalesRepId'>;
export const SalesRepId = uuidId<'SalesRepId'>();
export type SalesTeamId = Brand<string, 'SalesTeamId'>;
export const SalesTeamId = uuidId<'SalesTeamId'>();

/** The pipeline, in order; the last two close a deal. */
export const OPEN_STAGES = ['prospect', 'rdv', 'proposition', 'audit', 'negociation'] as const;
export const CLOSED_STAGES = ['gagne', 'perdu'] as const;
export const STAGES = [...OPEN_STAGES, ...CLOSED_STAGES] as const;
export const OpenStage = z.enum(OPEN_STAGES);
export type OpenStage = z.infer<typeof OpenStage>;
export const Stage = z.enum(STAGES);
export type Stage = z.infer<typeof Stage>;

/** Default probability of winning by stage (definition 10.27, "stage default"); a deal may carry its own. */
export const STAGE_PROBABILITY: Readonly<Record<Stage, number>> = {
  prospect: 0.05,
  rdv: 0.15,
  proposition: 0.35,
  audit: 0.5,
  negociation: 0.7,
  gagne: 1,
  perdu: 0,
};

export const LossReason = z.enum([
  'price',
  'competitor',
  'no_budget',
  'no_decision',
  'timing',
  'no_fit',
  'no_answer',
  'other',
  'unknown',
]);
export type LossReason = z.infer<typeof LossReason>;

/**
 * `meeting` is the RDV; `proposal_sent` and `audit_validated` are the facts that open the stages of those names;
 * `note` after a meeting is mandatory before a deal leaves the stage RDV.
 */
export const ActivityKind = z.enum(['call', 'email', 'meeting', 'note', 'proposal_sent', 'audit_validated']);
export type ActivityKind = z.infer<typeof ActivityKind>;

export const ConsentPurpose = z.enum(['email', 'phone', 'whatsapp', 'linkedin']);
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

/** Where a record came from in another system; the pair is unique in a tenant. */
export const SourceReference = z
  .object({ system: z.string().min(1).max(100), key: z.string().min(1).max(300) })
  .strict();
export type SourceReference = z.infer<typeof SourceReference>;

export const contactSubject = (id: ContactId): SubjectId => SubjectId.of(`contact-${id}`);
export const dealSubject = (id: DealId): SubjectId => SubjectId.of(`deal-${id}`);
export const salesRepSubject = (id: SalesRepId): SubjectId => SubjectId.of(`sales_rep-${id}`);
export const salesTeamSubject = (id: SalesTeamId): SubjectId => SubjectId.of(`sales_team-${id}`);
