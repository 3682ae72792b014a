import {
  account,
  accountStream,
  contact,
  contactStream,
  deal,
  dealStream,
  product,
  productStream,
  salesRep,
  salesRepStream,
  salesTeam,
  salesTeamStream,
  type AccountCommand,
  type ContactCommand,
  type DealCommand,
  type ProductCommand,
  type SalesRefusal,
  type SalesRepCommand,
  type SalesTeamCommand,
} from '@skillhub/domain/sales';
import {
  handleCommand,
  type CommandMetadata,
  type CommandOutcome,
  type EventId,
  type EventStore,
  type StreamId,
} from '@skillhub/domain/kernel';

/** Any command of sales, with the aggregate that decides on it. */
export type SalesRequest =
  | { readonly aggregate: 'account'; readonly command: AccountCommand }
  | { readonly aggregate: 'contact'; readonly command: ContactCommand }
  | { readonly aggregate: 'deal'; readonly command: DealCommand }
  | { readonly aggregate: 'product'; readonly command: ProductCommand }
  | { readonly aggregate: 'sales_rep'; readonly command: SalesRepCommand }
  | { readonly aggregate: 'sales_team'; readonly command: SalesTeamCommand };

export type SalesHandler = (
  request: SalesRequest,
  metadata: CommandMetadata,
) => Promise<CommandOutcome<SalesRefusal>>;

/** The stream that a request is about. */
export function streamOf(request: SalesRequest): StreamId {
  switch (request.aggregate) {
    case 'account':
      return accountStream(request.command.data.accountId);
    case 'contact':
      return contactStream(request.command.data.contactId);
    case 'deal':
      return dealStream(request.command.data.dealId);
    case 'product':
      return productStream(request.command.data.productId);
    case 'sales_rep':
      return salesRepStream(request.command.data.repId);
    case 'sales_team':
      return salesTeamStream(request.command.data.teamId);
  }
}

/** Brings commands of sales to the decider of their aggregate. */
export function createSalesHandler(store: EventStore, newEventId: () => EventId): SalesHandler {
  return (request, metadata) => {
    const common = { store, metadata, newEventId, streamId: streamOf(request) };
    switch (request.aggregate) {
      case 'account':
        return handleCommand({ ...common, decider: account, command: request.command });
      case 'contact':
        return handleCommand({ ...common, decider: contact, command: request.command });
      case 'deal':
        return handleCommand({ ...common, decider: deal, command: request.command });
      case 'product':
        return handleCommand({ ...common, decider: product, command: request.command });
      case 'sales_rep':
        return handleCommand({ ...common, decider: salesRep, command: request.command });
      case 'sales_team':
        return handleCommand({ ...common, decider: salesTeam, command: request.command });
    }
  };
}
