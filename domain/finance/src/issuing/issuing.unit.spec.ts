import type { InvoiceId } from '@skillhub/domain/contracts';
import { EventId, type EventStore, type StreamId } from '@skillhub/domain/kernel';
import { createFakeEventStore, fixedMetadata, sequentialUuids } from '@skillhub/domain/kernel/testing';
import fc from 'fast-check';
import { customerAccountStream } from '../customer-account/account-state';
import { invoiceStream } from '../invoice/invoice';
import { documentNumbersStream } from '../numbering/document-numbers';
import {
  creditNoteId,
  customerId,
  day,
  IN_30_DAYS,
  invoiceId,
  legalEntityId,
  line,
  NOW,
  TODAY,
} from '../testing/samples';
import { completeInvoice, issueCreditNote, issueInvoice, type Issuing } from './issuing';

const metadata = fixedMetadata();
const { tenant } = metadata;
const newEventIds = () => {
  const next = sequentialUuids();
  return () => EventId.of(next());
};

async function withDrafts(store: EventStore, ids: readonly InvoiceId[], newEventId: () => EventId) {
  for (const id of ids) {
    await store.append({
      tenant,
      streamId: invoiceStream(id),
      expectedVersion: 0,
      metadata: { actor: metadata.actor, correlationId: metadata.correlationId },
      events: [
        {
          eventId: newEventId(),
          type: 'InvoiceDrafted',
          data: {
            invoiceId: id,
            legalEntityId,
            customerId,
            currency: 'EUR',
            lines: [line()],
            terms: [IN_30_DAYS],
            vatRounding: 'per_rate',
            source: null,
          },
          occurredAt: NOW,
        },
      ],
    });
  }
}

const finalise = (id: InvoiceId, wantedOn = TODAY) => ({
  type: 'FinaliseInvoice' as const,
  data: { invoiceId: id, series: 'FA-2026', wantedOn },
});
const types = async (store: EventStore, streamId: StreamId) =>
  (await store.readStream(tenant, streamId)).events.map(({ type }) => type);
const numbers = async (store: EventStore) =>
  (await store.readStream(tenant, documentNumbersStream(legalEntityId, 'FA-2026'))).events.map(
    ({ data }) => data as { sequence: number; number: string; documentId: string; issuedOn: string },
  );

describe('issuing an invoice', () => {
  it('seals, numbers, issues and charges, and does nothing when repeated', async () => {
    const store = createFakeEventStore();
    const newEventId = newEventIds();
    const issuing: Issuing = { store, newEventId };
    await withDrafts(store, [invoiceId()], newEventId);
    expect(await issueInvoice(issuing, finalise(invoiceId()), metadata)).toMatchObject({
      status: 'accepted',
    });
    const written = store.all(tenant).length;
    expect(await issueInvoice(issuing, finalise(invoiceId()), metadata)).toMatchObject({
      status: 'unchanged',
    });
    expect(store.all(tenant)).toHaveLength(written);
    expect(await types(store, invoiceStream(invoiceId()))).toEqual([
      'InvoiceDrafted',
      'InvoiceFinalised',
      'InvoiceIssued',
    ]);
    expect(await types(store, customerAccountStream(legalEntityId, customerId))).toEqual(['InvoiceCharged']);
  });

  it('spends no number on what is refused', async () => {
    const store = createFakeEventStore();
    const issuing: Issuing = { store, newEventId: newEventIds() };
    expect(await issueInvoice(issuing, finalise(invoiceId()), metadata)).toMatchObject({
      status: 'refused',
      refusal: { code: 'finance.not_found' },
    });
    expect(await numbers(store)).toEqual([]);
  });

  it('numbers credit notes in their own series', async () => {
    const store = createFakeEventStore();
    const newEventId = newEventIds();
    const issuing: Issuing = { store, newEventId };
    await withDrafts(store, [invoiceId()], newEventId);
    await issueInvoice(issuing, finalise(invoiceId()), metadata);
    const grant = {
      type: 'GrantCreditNote' as const,
      data: {
        legalEntityId,
        customerId,
        creditNoteId: creditNoteId(),
        invoiceId: invoiceId(),
        amounts: 'everything' as const,
        reason: 'error' as const,
        series: 'AV-2026',
        grantedOn: TODAY,
      },
    };
    expect(await issueCreditNote(issuing, grant, metadata)).toMatchObject({ status: 'accepted' });
    expect(await issueCreditNote(issuing, grant, metadata)).toMatchObject({ status: 'unchanged' });
    const { events } = await store.readStream(tenant, customerAccountStream(legalEntityId, customerId));
    expect(events.map(({ type }) => type)).toEqual([
      'InvoiceCharged',
      'CreditNoteGranted',
      'AllocationMade',
      'CreditNoteIssued',
    ]);
    expect(events.at(-1)?.data).toMatchObject({ number: 'AV-2026-000001', sequence: 1 });
  });

  it('leaves no gap and no double, whatever is concurrent, repeated or interrupted', async () => {
    const ids = Array.from({ length: 5 }, (_, index) => invoiceId(index + 1));
    const requests = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 15 }), fc.nat(12)), {
      minLength: 1,
      maxLength: 10,
    });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), requests, async (scheduler, asked) => {
        const store = createFakeEventStore();
        const newEventId = newEventIds();
        await withDrafts(store, ids, newEventId);
        const crashing = asked.map(([which, on, calls]) => {
          const id = ids[which] ?? invoiceId();
          const issuing: Issuing = { store: interleaved(store, scheduler, calls), newEventId };
          const wantedOn = day(`2026-01-${on.toString().padStart(2, '0')}`);
          return issueInvoice(issuing, finalise(id, wantedOn), metadata).catch(onlyCrash);
        });
        await scheduler.waitFor(Promise.all(crashing));
        // What was interrupted is completed later; a number always has its invoice.
        for (const id of ids) await completeInvoice({ store, newEventId }, id, metadata);
        await expectNoGap(store, ids);
      }),
      { numRuns: 150, seed: 20260115 },
    );
  });
});

class Crash extends Error {}
function onlyCrash(error: unknown): void {
  if (!(error instanceof Crash)) throw error;
}

/** The store of one process: each call waits for its turn, and after so many calls the process dies. */
function interleaved(store: EventStore, scheduler: fc.Scheduler, calls: number): EventStore {
  let left = calls + 1;
  const turn = async () => {
    await scheduler.schedule(Promise.resolve());
    left -= 1;
    if (left <= 0) throw new Crash();
  };
  return {
    ...store,
    readStream: async (...args) => {
      await turn();
      return store.readStream(...args);
    },
    append: async (request) => {
      await turn();
      return store.append(request);
    },
  };
}

async function expectNoGap(store: EventStore, ids: readonly InvoiceId[]) {
  const assigned = await numbers(store);
  expect(assigned.map(({ sequence }) => sequence)).toEqual(assigned.map((_, index) => index + 1));
  expect(new Set(assigned.map(({ documentId }) => documentId)).size).toBe(assigned.length);
  const dates = assigned.map(({ issuedOn }) => issuedOn);
  expect(dates).toEqual([...dates].sort());
  const issued = new Map<string, string>();
  for (const id of ids) {
    const { events } = await store.readStream(tenant, invoiceStream(id));
    expect(events.map(({ type }) => type)).toEqual(
      ['InvoiceDrafted', 'InvoiceFinalised', 'InvoiceIssued'].slice(0, events.length === 1 ? 1 : 3),
    );
    const last = events.at(-1);
    if (last?.type === 'InvoiceIssued') issued.set(id, (last.data as { number: string }).number);
  }
  expect(issued).toEqual(new Map(assigned.map(({ documentId, number }) => [documentId, number])));
  const account = await store.readStream(tenant, customerAccountStream(legalEntityId, customerId));
  expect(account.events.map(({ data }) => (data as { number: string }).number).sort()).toEqual(
    [...issued.values()].sort(),
  );
}
