import type { ActivityKind, ConsentPurpose, LossReason, Stage } from '@skillhub/domain/contracts';

/**
 * The words of the sales contract as constants. The contract's own module carries the schemas of every event; naming the
 * words again keeps those out of the browser, and vocabulary.unit.spec.ts holds the two together.
 */
export const OPEN_STAGES = [
  'prospect',
  'rdv',
  'proposition',
  'audit',
  'negociation',
] as const satisfies readonly Stage[];
export const STAGES = [...OPEN_STAGES, 'gagne', 'perdu'] as const satisfies readonly Stage[];
export const STAGE_PROBABILITY: Readonly<Record<Stage, number>> = {
  prospect: 0.05,
  rdv: 0.15,
  proposition: 0.35,
  audit: 0.5,
  negociation: 0.7,
  gagne: 1,
  perdu: 0,
};
export const LOSS_REASONS = [
  'price',
  'competitor',
  'no_budget',
  'no_decision',
  'timing',
  'no_fit',
  'no_answer',
  'other',
  'unknown',
] as const satisfies readonly LossReason[];
export const ACTIVITY_KINDS = [
  'call',
  'email',
  'meeting',
  'note',
  'proposal_sent',
  'audit_validated',
] as const satisfies readonly ActivityKind[];
export const CONSENT_PURPOSES = [
  'email',
  'phone',
  'whatsapp',
  'linkedin',
] as const satisfies readonly ConsentPurpose[];

export const isOpen = (stage: Stage): boolean => stage !== 'gagne' && stage !== 'perdu';
