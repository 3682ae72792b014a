import { dealDetails, DealId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Replace the details of an open deal, all of them. */
export const ChangeDealDetails = commandDefinition(
  'ChangeDealDetails',
  z.object({ dealId: DealId.schema, ...dealDetails }).strict(),
);
export type ChangeDealDetails = CommandOf<typeof ChangeDealDetails>;
