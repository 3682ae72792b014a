import type { SalesRefusalCode } from '@skillhub/domain/contracts';
import { refusals, type Refusal } from '@skillhub/domain/kernel';

export type SalesRefusal = Refusal<SalesRefusalCode>;

export const { refusal, refuse, firstOf } = refusals<SalesRefusalCode>();
