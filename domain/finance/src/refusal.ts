import type { FinanceRefusalCode } from '@skillhub/domain/contracts';
import { refusals, type Refusal } from '@skillhub/domain/kernel';

export type FinanceRefusal = Refusal<FinanceRefusalCode>;

export const { refusal, refuse, firstOf } = refusals<FinanceRefusalCode>();
