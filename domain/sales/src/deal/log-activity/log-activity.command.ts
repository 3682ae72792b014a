import { DealId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';
import { newActivity } from './new-activity';

/** Note something done for a deal: a call, an e-mail, a RDV, a note, a proposal sent, an audit validated. */
export const LogActivity = commandDefinition(
  'LogActivity',
  z.object({ dealId: DealId.schema, ...newActivity }).strict(),
);
export type LogActivity = CommandOf<typeof LogActivity>;
