import { LegalEntityId, legalEntityDetails } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

export const ChangeLegalEntityDetails = commandDefinition(
  'ChangeLegalEntityDetails',
  z.object({ legalEntityId: LegalEntityId.schema, ...legalEntityDetails }).strict(),
);
export type ChangeLegalEntityDetails = CommandOf<typeof ChangeLegalEntityDetails>;
