import {
  handleCommand,
  foldStream,
  type CommandMetadata,
  type CommandOutcome,
  type EventId,
  type EventStore,
  type TenantId,
} from '@skillhub/domain/kernel';
import type {
  AccountId,
  CreditNoteId,
  InvoiceId,
  LegalEntityId,
  NumberSeries,
} from '@skillhub/domain/contracts';
import type { LocalDate } from '@skillhub/domain/kernel';
import { customerAccount } from '../customer-account/customer-account';
import { customerAccountStream } from '../customer-account/account-state';
import type { GrantCreditNote } from '../customer-account/grant-credit-note/grant-credit-note.command';
import type { FinaliseInvoice } from '../invoice/finalise-invoice/finalise-invoice.command';
import { invoice, invoiceStream } from '../invoice/invoice';
import { documentNumbers, documentNumbersStream, type DocumentNumber } from '../numbering/document-numbers';
import type { FinanceRefusal } from '../refusal';

export interface Issuing {
  readonly store: EventStore;
  readonly newEventId: () => EventId;
}

type Outcome = CommandOutcome<FinanceRefusal>;

/**
 * Seals an invoice, numbers it, issues it and charges it to its customer: four appends to three kinds of streams, each of
 * which can be repeated without effect. Only the sealing can be refused; a crash after it leaves an invoice that
 * {@link completeInvoice} issues later, and never a number without an invoice. Answers as the sealing was answered.
 */
export async function issueInvoice(
  issuing: Issuing,
  command: FinaliseInvoice,
  metadata: CommandMetadata,
): Promise<Outcome> {
  const { store, newEventId } = issuing;
  const streamId = invoiceStream(command.data.invoiceId);
  const sealed = await handleCommand({ store, newEventId, decider: invoice, streamId, command, metadata });
  if (sealed.status === 'accepted' || sealed.status === 'unchanged' || isAcceptedBefore(sealed))
    await completeInvoice(issuing, command.data.invoiceId, metadata);
  return sealed;
}

/** Brings a sealed invoice to its end, from wherever it stands; nothing for any other. */
export async function completeInvoice(
  issuing: Issuing,
  invoiceId: InvoiceId,
  metadata: CommandMetadata,
): Promise<void> {
  const { store, newEventId } = issuing;
  const inner = withoutRequest(metadata);
  const streamId = invoiceStream(invoiceId);
  const state = async () => foldStream(invoice, await store.readStream(metadata.tenant, streamId));
  const before = await state();
  if (before.status === 'finalised') {
    const { legalEntityId, series, wantedOn } = before.sealed;
    const number = await assignNumber(
      issuing,
      { legalEntityId, series, documentId: invoiceId, wantedOn },
      inner,
    );
    const command = { type: 'RecordInvoiceNumber' as const, data: { invoiceId, ...number } };
    await untilSettled(() =>
      handleCommand({ store, newEventId, decider: invoice, streamId, command, metadata: inner }),
    );
  }
  const after = before.status === 'finalised' ? await state() : before;
  if (after.status !== 'issued') return;
  const { legalEntityId, customerId, number, issuedOn, currency, vatTotals, instalments } = after.issued;
  const { netMinor, vatMinor, grossMinor } = after.issued;
  const document = { legalEntityId, customerId, invoiceId, number, issuedOn, instalments, source: null };
  const charge = { ...document, currency, vatTotals, netMinor, vatMinor, grossMinor };
  await untilSettled(() =>
    handleCommand({
      store,
      newEventId,
      decider: customerAccount,
      streamId: customerAccountStream(legalEntityId, customerId),
      command: { type: 'ChargeInvoice', data: charge },
      metadata: inner,
    }),
  );
}

/** Grants a credit note and numbers it: as for invoices, a number is only ever asked for what can no longer be withdrawn. */
export async function issueCreditNote(
  issuing: Issuing,
  command: GrantCreditNote,
  metadata: CommandMetadata,
): Promise<Outcome> {
  const { store, newEventId } = issuing;
  const { legalEntityId, customerId, creditNoteId } = command.data;
  const streamId = customerAccountStream(legalEntityId, customerId);
  const granted = await handleCommand({
    store,
    newEventId,
    decider: customerAccount,
    streamId,
    command,
    metadata,
  });
  if (granted.status === 'accepted' || granted.status === 'unchanged' || isAcceptedBefore(granted))
    await completeCreditNote(issuing, { legalEntityId, customerId, creditNoteId }, metadata);
  return granted;
}

/** Numbers a granted credit note that has no number yet. */
export async function completeCreditNote(
  issuing: Issuing,
  ids: {
    readonly legalEntityId: LegalEntityId;
    readonly customerId: AccountId;
    readonly creditNoteId: CreditNoteId;
  },
  metadata: CommandMetadata,
): Promise<void> {
  const { store, newEventId } = issuing;
  const inner = withoutRequest(metadata);
  const { legalEntityId, customerId, creditNoteId } = ids;
  const streamId = customerAccountStream(legalEntityId, customerId);
  const account = foldStream(customerAccount, await store.readStream(metadata.tenant, streamId));
  const known = account.creditNotes.get(creditNoteId);
  if (!known || known.number !== null) return;
  const { series, grantedOn } = known.granted;
  const number = await assignNumber(
    issuing,
    { legalEntityId, series, documentId: creditNoteId, wantedOn: grantedOn },
    inner,
  );
  const command = { type: 'RecordCreditNoteNumber' as const, data: { ...ids, ...number } };
  await untilSettled(() =>
    handleCommand({ store, newEventId, decider: customerAccount, streamId, command, metadata: inner }),
  );
}

interface WantedNumber {
  readonly legalEntityId: LegalEntityId;
  readonly series: NumberSeries;
  readonly documentId: string;
  readonly wantedOn: LocalDate;
}

/** The number of a document in its series: the one it has, or the next. */
async function assignNumber(
  { store, newEventId }: Issuing,
  wanted: WantedNumber,
  metadata: CommandMetadata,
): Promise<DocumentNumber> {
  const streamId = documentNumbersStream(wanted.legalEntityId, wanted.series);
  const command = { type: 'AssignDocumentNumber' as const, data: wanted };
  await untilSettled(() =>
    handleCommand({ store, newEventId, decider: documentNumbers, streamId, command, metadata }),
  );
  const number = (await numbersOf(store, metadata.tenant, wanted)).byDocument.get(wanted.documentId);
  if (!number) throw new Error(`no number was assigned in ${streamId}`);
  return number;
}

const numbersOf = async (store: EventStore, tenant: TenantId, { legalEntityId, series }: WantedNumber) =>
  foldStream(documentNumbers, await store.readStream(tenant, documentNumbersStream(legalEntityId, series)));

/**
 * Tries a step again for as long as others are faster: each conflict means that another append went through, so that
 * somebody always gets on. A refusal cannot happen to a sealed document; if it does, it is a fault of ours.
 */
async function untilSettled(step: () => Promise<Outcome>): Promise<void> {
  for (;;) {
    const outcome = await step();
    if (outcome.status === 'accepted' || outcome.status === 'unchanged') return;
    if (outcome.status !== 'conflict')
      throw new Error(`a step of issuing was answered ${JSON.stringify(outcome)}`);
  }
}

/** The key and the version of the request belong to its first step alone. */
function withoutRequest(metadata: CommandMetadata): CommandMetadata {
  const { idempotency: _1, expectedVersion: _2, ...rest } = metadata;
  return rest;
}

const isAcceptedBefore = (outcome: Outcome): boolean =>
  outcome.status === 'repeated' && outcome.refusal === undefined;
