import type {
  InvoiceId,
  OrderCanceled,
  OrderId,
  OrderMilestoneInvoiced,
  OrderPlaced,
} from '@skillhub/domain/contracts';
import { assertNever, StreamId, type Decider } from '@skillhub/domain/kernel';
import type { FinanceRefusal } from '../refusal';
import { cancelOrder } from './cancel-order/cancel-order';
import type { CancelOrder } from './cancel-order/cancel-order.command';
import { invoiceMilestone } from './invoice-milestone/invoice-milestone';
import type { InvoiceMilestone } from './invoice-milestone/invoice-milestone.command';
import { placeOrder } from './place-order/place-order';
import type { PlaceOrder } from './place-order/place-order.command';

export type OrderCommand = PlaceOrder | InvoiceMilestone | CancelOrder;
export type OrderEvent = OrderPlaced | OrderMilestoneInvoiced | OrderCanceled;
export type OrderState =
  | { readonly status: 'none' }
  | {
      readonly status: 'placed' | 'canceled';
      readonly order: OrderPlaced['data'];
      /** By milestone. */
      readonly invoiced: ReadonlyMap<number, { readonly invoiceId: InvoiceId; readonly netMinor: number }>;
    };

export const orderStream = (id: OrderId): StreamId => StreamId.of(`order-${id}`);

function evolve(state: OrderState, event: OrderEvent): OrderState {
  if (event.type === 'OrderPlaced') return { status: 'placed', order: event.data, invoiced: new Map() };
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'OrderMilestoneInvoiced': {
      const { milestone, invoiceId, netMinor } = event.data;
      return { ...state, invoiced: new Map(state.invoiced).set(milestone, { invoiceId, netMinor }) };
    }
    case 'OrderCanceled':
      return { ...state, status: 'canceled' };
    default:
      return assertNever(event);
  }
}

export const order: Decider<OrderCommand, OrderEvent, OrderState, FinanceRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, state, metadata) => {
    switch (command.type) {
      case 'PlaceOrder':
        return placeOrder(command, state, metadata);
      case 'InvoiceMilestone':
        return invoiceMilestone(command, state, metadata);
      case 'CancelOrder':
        return cancelOrder(command, state, metadata);
      default:
        return assertNever(command);
    }
  },
};
