import {
  AccountId,
  ActivityId,
  ContactId,
  DealId,
  ProductId,
  SalesRepId,
  SalesTeamId,
} from '@skillhub/domain/contracts';
import {
  foldStream,
  handleCommand,
  LocalDate,
  TenantId,
  type CommandMetadata,
  type Decider,
  type DomainEvent,
  type EventStore,
  type Money,
  type NamedCommand,
  type Refusal,
  type StreamId,
} from '@skillhub/domain/kernel';
import { fixedMetadata, sequentialEventIds } from '@skillhub/domain/kernel/testing';
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
} from '@skillhub/domain/sales';

const uuid = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

export const ids = {
  deal: (n: number) => DealId.of(uuid(0x1000 + n)),
  account: (n: number) => AccountId.of(uuid(0x2000 + n)),
  contact: (n: number) => ContactId.of(uuid(0x3000 + n)),
  product: (n: number) => ProductId.of(uuid(0x4000 + n)),
  rep: (n: number) => SalesRepId.of(uuid(0x5000 + n)),
  team: (n: number) => SalesTeamId.of(uuid(0x6000 + n)),
  activity: (n: number) => ActivityId.of(uuid(0x7000 + n)),
};
export const acme = TenantId.of('acme');
export const day = (text: string) => LocalDate.of(text);
export const eur = (major: number): Money => ({ minor: major * 100, currency: 'EUR' });
export const usd = (major: number): Money => ({ minor: major * 100, currency: 'USD' });

type Metadata = Partial<CommandMetadata>;

/** Writes a history of sales through the real deciders; a refusal is a mistake in the test. */
export function salesWriter(store: EventStore, defaults: Metadata = {}, newEventId = sequentialEventIds()) {
  async function write<Command extends NamedCommand, Event extends DomainEvent, State, R extends Refusal>(
    decider: Decider<Command, Event, State, R>,
    streamId: StreamId,
    command: Command,
    metadata: Metadata = {},
  ): Promise<void> {
    const outcome = await handleCommand({
      ...{ store, decider, streamId, command, newEventId },
      metadata: fixedMetadata({ ...defaults, ...metadata }),
    });
    if (outcome.status !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(outcome)}`);
  }
  return {
    team: (n: number, name: string) =>
      write(salesTeam, salesTeamStream(ids.team(n)), {
        type: 'RegisterSalesTeam',
        data: { teamId: ids.team(n), name, region: null, source: null },
      }),
    rep: (n: number, name: string, team: number | null = null) =>
      write(salesRep, salesRepStream(ids.rep(n)), {
        type: 'RegisterSalesRep',
        data: { repId: ids.rep(n), name, teamId: team === null ? null : ids.team(team), source: null },
      }),
    product: (n: number, name: string, listPrice: Money) =>
      write(product, productStream(ids.product(n)), {
        type: 'ListProduct',
        data: { productId: ids.product(n), name, family: null, listPrice, source: null },
      }),
    account: (
      n: number,
      name: string,
      details: Partial<(AccountCommand & { type: 'RegisterAccount' })['data']> = {},
    ) =>
      write(account, accountStream(ids.account(n)), {
        type: 'RegisterAccount',
        data: {
          ...{ accountId: ids.account(n), name, domain: null, sector: null, country: null, employees: null },
          ...{ annualRevenue: null, yearEstablished: null, parentAccountId: null, source: null },
          ...details,
        },
      }),
    contact: (n: number, command: ContactCommand) => write(contact, contactStream(ids.contact(n)), command),
    deal: (
      n: number,
      details: Partial<(DealCommand & { type: 'OpenDeal' })['data']> = {},
      metadata?: Metadata,
    ) =>
      write(
        deal,
        dealStream(ids.deal(n)),
        {
          type: 'OpenDeal',
          data: {
            ...{ dealId: ids.deal(n), name: `Deal ${n}`, accountId: null, contactId: null, productId: null },
            ...{ amount: null, probability: null, expectedCloseOn: null, ownerId: ids.rep(1), teamId: null },
            ...{ source: null },
            ...details,
          },
        },
        metadata,
      ),
    onDeal: (n: number, command: DealCommand, metadata?: Metadata) =>
      write(deal, dealStream(ids.deal(n)), command, metadata),
    state: async (n: number) => foldStream(deal, await store.readStream(acme, dealStream(ids.deal(n)))),
  };
}
export type SalesWriter = ReturnType<typeof salesWriter>;

/** Three deals, one of each kind of ending, and everything around them. */
export async function writeSampleHistory(write: SalesWriter): Promise<void> {
  await write.team(1, 'Équipe Ouest');
  await write.rep(1, 'Hélène Durand', 1);
  await write.rep(2, 'Marc Petit');
  await write.product(1, 'Parcours IA', eur(4_900));
  await write.account(1, 'Société Générale du Bâtiment', { sector: 'construction', domain: 'sgb.example' });
  await write.account(2, 'Acier & Fils', { parentAccountId: ids.account(1), annualRevenue: eur(1_000_000) });
  await write.contact(1, {
    type: 'AddContact',
    data: {
      ...{
        contactId: ids.contact(1),
        accountId: ids.account(1),
        name: 'Zoé Plantée',
        email: 'zoe@sgb.example',
      },
      ...{ phone: '+33 6 12 34 56 78', linkedIn: null, jobTitle: 'DRH', source: null },
    },
  });
  await write.contact(1, {
    type: 'GiveConsent',
    data: { contactId: ids.contact(1), purpose: 'email', evidence: 'Formulaire' },
  });
  await write.deal(1, {
    ...{ name: 'Formation Élan', accountId: ids.account(1), contactId: ids.contact(1), teamId: ids.team(1) },
    ...{ productId: ids.product(1), amount: eur(10_000), openedOn: day('2026-01-02') },
  });
  await write.onDeal(1, {
    type: 'MoveDeal',
    data: {
      dealId: ids.deal(1),
      to: 'rdv',
      activity: { activityId: ids.activity(1), kind: 'meeting', text: 'RDV avec Zoé Plantée' },
    },
  });
  await write.deal(2, { accountId: ids.account(2), amount: eur(500), ownerId: ids.rep(2) });
  await write.onDeal(2, {
    type: 'LoseDeal',
    data: { dealId: ids.deal(2), reason: 'price', comment: 'Trop cher', closedOn: day('2026-01-15') },
  });
  await write.deal(3);
  await write.onDeal(3, { type: 'DisqualifyDeal', data: { dealId: ids.deal(3), reason: 'spam' } });
}
