import type {
  LegalEntityDetailsChanged,
  LegalEntityId,
  LegalEntityRegistered,
  NumberSeries,
} from '@skillhub/domain/contracts';
import { assertNever, StreamId, type Decider, type LocalDate } from '@skillhub/domain/kernel';
import type { FinanceRefusal } from '../refusal';
import { changeLegalEntityDetails } from './change-legal-entity-details/change-legal-entity-details';
import type { ChangeLegalEntityDetails } from './change-legal-entity-details/change-legal-entity-details.command';
import { registerLegalEntity } from './register-legal-entity/register-legal-entity';
import type { RegisterLegalEntity } from './register-legal-entity/register-legal-entity.command';

export type LegalEntityCommand = RegisterLegalEntity | ChangeLegalEntityDetails;
export type LegalEntityEvent = LegalEntityRegistered | LegalEntityDetailsChanged;
export type LegalEntityDetails = Omit<LegalEntityRegistered['data'], 'legalEntityId'>;
export type LegalEntityState =
  | { readonly status: 'none' }
  | {
      readonly status: 'registered';
      readonly legalEntityId: LegalEntityId;
      readonly details: LegalEntityDetails;
    };

export const legalEntityStream = (id: LegalEntityId): StreamId => StreamId.of(`legal_entity-${id}`);

/** The number series of a document issued on a day: one per prefix and year. */
export const seriesOf = (prefix: string, day: LocalDate): NumberSeries => `${prefix}-${day.slice(0, 4)}`;

function evolve(_state: LegalEntityState, event: LegalEntityEvent): LegalEntityState {
  switch (event.type) {
    case 'LegalEntityRegistered':
    case 'LegalEntityDetailsChanged': {
      const { legalEntityId, ...details } = event.data;
      return { status: 'registered', legalEntityId, details };
    }
    default:
      return assertNever(event);
  }
}

export const legalEntity: Decider<LegalEntityCommand, LegalEntityEvent, LegalEntityState, FinanceRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, state, metadata) => {
    switch (command.type) {
      case 'RegisterLegalEntity':
        return registerLegalEntity(command, state, metadata);
      case 'ChangeLegalEntityDetails':
        return changeLegalEntityDetails(command, state, metadata);
      default:
        return assertNever(command);
    }
  },
};
