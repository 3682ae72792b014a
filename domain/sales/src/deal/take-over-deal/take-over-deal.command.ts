import {
  dealDetails,
  DealId,
  LossReason,
  SalesRepId,
  SalesTeamId,
  SourceReference,
  Stage,
} from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/**
 * Take a deal over from another system, for the first time or again: its history is recorded there, so no evidence is asked
 * for. Null: the source does not say. Sources often keep a single closing day: on an open deal it is the expected one.
 */
export const TakeOverDeal = commandDefinition(
  'TakeOverDeal',
  z
    .object({
      dealId: DealId.schema,
      ...dealDetails,
      ownerId: SalesRepId.schema,
      teamId: SalesTeamId.schema.nullable(),
      stage: Stage,
      openedOn: LocalDate.schema.nullable(),
      closedOn: LocalDate.schema.nullable(),
      lossReason: LossReason.nullable(),
      source: SourceReference,
    })
    .strict(),
);
export type TakeOverDeal = CommandOf<typeof TakeOverDeal>;
