import type { LearningRefusalCode } from '@skillhub/domain/contracts';
import { refusals, type Refusal } from '@skillhub/domain/kernel';

export type LearningRefusal = Refusal<LearningRefusalCode>;

export const { refusal, refuse, firstOf } = refusals<LearningRefusalCode>();
