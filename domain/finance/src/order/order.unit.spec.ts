import type { OrderPlaced } from '@skillhub/domain/contracts';
import { decider } from '@skillhub/domain/kernel/testing';
import {
  customerId,
  day,
  IN_30_DAYS,
  invoiceId,
  legalEntityId,
  line,
  NOW,
  orderId,
  quoteId,
  TODAY,
} from '../testing/samples';
import { order, type OrderEvent } from './order';
import type { PlaceOrder } from './place-order/place-order.command';

const subject = decider(order);
const milestones = [
  { label: 'Acompte', netMinor: 90_000, plannedOn: null },
  { label: 'Solde', netMinor: 210_000, plannedOn: null },
];
const place = (changes: Partial<PlaceOrder['data']> = {}): PlaceOrder => ({
  type: 'PlaceOrder',
  data: {
    orderId,
    quoteId,
    legalEntityId,
    customerId,
    currency: 'EUR',
    lines: [line()],
    terms: [IN_30_DAYS],
    vatRounding: 'per_rate',
    dealId: null,
    placedOn: TODAY,
    milestones,
    ...changes,
  },
});
const placed: OrderPlaced = {
  type: 'OrderPlaced',
  data: {
    ...place().data,
    placedOn: TODAY,
    vatTotals: [{ rateBp: 2_000, netMinor: 300_000, vatMinor: 60_000 }],
    netMinor: 300_000,
    vatMinor: 60_000,
    grossMinor: 360_000,
  },
  occurredAt: NOW,
};
const invoiceFirst = (changes = {}) => ({
  type: 'InvoiceMilestone' as const,
  data: { orderId, milestone: 0, invoiceId: invoiceId(), invoicedOn: TODAY, ...changes },
});
const invoiced: OrderEvent = {
  type: 'OrderMilestoneInvoiced',
  data: { orderId, milestone: 0, invoiceId: invoiceId(), netMinor: 90_000, invoicedOn: TODAY },
  occurredAt: NOW,
};
const cancel = { type: 'CancelOrder' as const, data: { orderId, canceledOn: TODAY } };
const canceled: OrderEvent = { type: 'OrderCanceled', data: cancel.data, occurredAt: NOW };

describe('an order', () => {
  it('is placed once, whole in its milestones or with one for all', () => {
    subject.given([]).when(place()).then([placed]);
    subject.given([placed]).when(place()).thenRefused('finance.already_exists');
    subject
      .given([])
      .when(place({ milestones: [] }))
      .then([
        {
          ...placed,
          data: { ...placed.data, milestones: [{ label: '100 %', netMinor: 300_000, plannedOn: null }] },
        },
      ]);
    subject
      .given([])
      .when(place({ milestones: milestones.slice(1) }))
      .thenRefused('finance.milestones_not_whole');
    subject
      .given([])
      .when(place({ placedOn: day('2026-02-01') }))
      .thenRefused('finance.date_in_future');
  });

  it('is invoiced milestone by milestone, each once and never above it', () => {
    subject.given([placed]).when(invoiceFirst()).then([invoiced]);
    subject.given([placed, invoiced]).when(invoiceFirst()).then([]);
    subject
      .given([placed, invoiced])
      .when(invoiceFirst({ invoiceId: invoiceId(2) }))
      .thenRefused('finance.milestone_already_invoiced');
    subject
      .given([placed])
      .when(invoiceFirst({ netMinor: 90_001 }))
      .thenRefused('finance.milestone_exceeded');
    subject
      .given([placed])
      .when(invoiceFirst({ milestone: 2 }))
      .thenRefused('finance.milestone_unknown');
    subject.given([]).when(invoiceFirst()).thenRefused('finance.not_found');
  });

  it('is invoiced no more once canceled', () => {
    subject.given([placed]).when(cancel).then([canceled]);
    subject.given([placed, canceled]).when(cancel).then([]);
    subject.given([placed, canceled]).when(invoiceFirst()).thenRefused('finance.order_canceled');
  });
});
