import type {
  AccountView,
  ActivityView,
  ContactView,
  DealDetailView,
  ProductView,
  SalesRepView,
  SalesTeamView,
  Stage,
} from '@skillhub/domain/contracts';
import { addDays, LOSS_REASONS, OPEN_STAGES, STAGE_PROBABILITY } from '@skillhub/dashboards/data-access';
import { seeded, uuid } from './fake-random';

export type FakeDeal = Omit<DealDetailView, 'moves'> & { closedFrom: Stage };

/** A book of sales in memory: invented, seeded, big enough to look like one. */
export interface FakeBook {
  readonly today: string;
  readonly teams: SalesTeamView[];
  readonly reps: SalesRepView[];
  readonly products: ProductView[];
  readonly accounts: AccountView[];
  readonly contacts: ContactView[];
  readonly deals: FakeDeal[];
}

const COMPANIES = [
  'Groupe Kerial',
  'Mairie de Vannes',
  'Banque Orlet',
  'Studio Paon',
  'Novalis',
  'Sodrex',
  'Atelier Bréhat',
  'Clinique des Ormes',
  'Transports Lévêque',
  'Coopérative Armor',
  'Institut Valmy',
  'Forges de Saint-Nazaire',
  'Librairie Monfort',
  'Assurances Delmas',
  'Laboratoires Quéméner',
  'Hôtels du Golfe',
];
const PEOPLE = [
  'Claire Morvan',
  'Yann Le Goff',
  'Inès Haddad',
  'Paul Riou',
  'Maïwenn Caradec',
  'Hugo Blanchet',
  'Sofia Lopes',
  'Karim Benali',
];
const PRODUCTS = [
  ['Parcours IA Équipe', 1_200_000],
  ['RH Suite', 2_400_000],
  ['Dev Suite', 3_100_000],
  ['Audit IA', 850_000],
  ['Licence Pro', 480_000],
] as const;
const stamp = (day: string) => ({ version: 3, updatedAt: `${day}T09:12:00.000Z` });

export function fakeBook(size = 420, today = '2026-11-20'): FakeBook {
  const random = seeded(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const teams = ['Grand Ouest', 'Île-de-France', 'Sud'].map((name, n) => ({
    id: uuid(1, n),
    name,
    region: name,
    ...stamp(today),
  }));
  const reps = PEOPLE.map((name, n) => {
    const team = teams[n % 3] as SalesTeamView;
    return { id: uuid(2, n), name, team: { id: team.id, name: team.name }, ...stamp(today) };
  });
  const products = PRODUCTS.map(([name, minor], n) => ({
    id: uuid(3, n),
    name,
    family: 'Formation',
    listPrice: { minor, currency: 'EUR' },
    ...stamp(today),
  }));
  const accounts: AccountView[] = COMPANIES.map((name, n) => ({
    id: uuid(4, n),
    name,
    domain: null,
    sector: pick(['Industrie', 'Santé', 'Public', 'Services', 'Banque']),
    country: 'France',
    employees: Math.round(20 + random() * 3000),
    annualRevenue: { minor: Math.round(1e8 + random() * 9e9), currency: 'EUR' },
    yearEstablished: 1960 + Math.floor(random() * 60),
    parent: null,
    openDeals: 0,
    wonDeals: 0,
    ...stamp(today),
  }));
  const contacts: ContactView[] = COMPANIES.flatMap((_, n) =>
    ['Directrice RH', 'DSI'].map((jobTitle, k) => {
      const account = accounts[n] as AccountView;
      return {
        id: uuid(5, n * 2 + k),
        name: `${pick(['Anne', 'Marc', 'Léa', 'Omar', 'Julie'])} ${pick(['Tanguy', 'Roux', 'Nguyen', 'Petit', 'Kaya'])}`,
        email: `contact${n * 2 + k}@example.org`,
        phone: '+33 2 97 00 00 00',
        linkedIn: null,
        jobTitle,
        account: { id: account.id, name: account.name },
        consents: k === 0 ? (['email', 'phone'] as const).slice() : [],
        erased: false,
        ...stamp(today),
      };
    }),
  );
  const deals = Array.from({ length: size }, (_, n): FakeDeal => {
    const account = pick(accounts);
    const rep = pick(reps);
    const product = pick(products);
    const openedOn = addDays(today, -Math.floor(random() * 720) - 2);
    const cycle = 15 + Math.floor(random() * random() * 160);
    const closed = addDays(openedOn, cycle) <= today && random() < 0.92;
    const skill = 0.45 + 0.35 * (reps.indexOf(rep) / reps.length);
    const stage: Stage = closed ? (random() < skill ? 'gagne' : 'perdu') : pick(OPEN_STAGES);
    const since = closed ? addDays(openedOn, cycle) : addDays(today, -Math.floor(random() * 40));
    const minor = Math.round((product.listPrice.minor * (0.6 + random())) / 1000) * 1000;
    account.openDeals += closed ? 0 : 1;
    account.wonDeals += stage === 'gagne' ? 1 : 0;
    const at = `${since}T10:00:00.000Z`;
    const activities: ActivityView[] = [
      {
        id: uuid(7, n),
        kind: 'call',
        at,
        text: 'Premier échange, besoin confirmé.',
        loggedAt: at,
        actor: rep.name,
      },
    ];
    const noteMissing = stage === 'rdv' && random() < 0.35;
    if (stage !== 'prospect')
      activities.push({ ...(activities[0] as ActivityView), id: uuid(8, n), kind: 'meeting', text: null });
    return {
      id: uuid(6, n),
      name: `${account.name} – ${product.name}`,
      stage,
      account: random() < 0.95 ? { id: account.id, name: account.name } : null,
      contact: null,
      product: { id: product.id, name: product.name },
      owner: { id: rep.id, name: rep.name },
      team: rep.team,
      amount: stage === 'prospect' && random() < 0.3 ? null : { minor, currency: 'EUR' },
      probability: STAGE_PROBABILITY[stage],
      probabilityIsOwn: false,
      openedOn,
      expectedCloseOn: closed ? since : addDays(today, Math.floor(random() * 190) - 20),
      closedOn: closed ? since : null,
      stageSince: at,
      lossReason: stage === 'perdu' ? pick(LOSS_REASONS) : null,
      disqualified: false,
      noteMissing,
      version: 3,
      updatedAt: at,
      activities,
      stageHistory: [
        {
          stage: 'prospect',
          enteredAt: `${openedOn}T08:00:00.000Z`,
          leftAt: stage === 'prospect' ? null : at,
        },
        ...(stage === 'prospect' ? [] : [{ stage, enteredAt: at, leftAt: null }]),
      ],
      lossComment: null,
      closedFrom: 'negociation',
    };
  });
  return { today, teams, reps, products, accounts, contacts, deals };
}
