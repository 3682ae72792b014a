/** Who sells what: the fixed part of the demo company, "Atelier Numérique". Months count from the first one of its history. */
export interface DemoRep {
  readonly name: string;
  readonly team: string;
  /** 1: as good as the others. */
  readonly skill: number;
  readonly from: number;
  /** Has the training at the end of the bad quarter. */
  readonly trained?: true;
  readonly movesTo?: { readonly team: string; readonly inMonth: number };
}

export interface DemoProduct {
  readonly name: string;
  readonly family: string;
  /** In euros, excluding VAT. */
  readonly price: number;
  readonly newPrice?: { readonly price: number; readonly inMonth: number };
  /** How often it is asked for in the first and in the last month. */
  readonly demand: readonly [number, number];
  /** How many are bought at once. */
  readonly quantity: readonly [number, number];
}

export const TEAMS = [
  { name: 'Paris', region: 'Île-de-France' },
  { name: 'Lyon', region: 'Auvergne-Rhône-Alpes' },
  { name: 'Nantes', region: 'Pays de la Loire' },
] as const;

export const REPS: readonly DemoRep[] = [
  { name: 'Karim Benali', team: 'Lyon', skill: 0.62, from: 0, trained: true },
  { name: 'Camille Roussel', team: 'Paris', skill: 1.25, from: 0 },
  { name: 'Julien Mercier', team: 'Paris', skill: 0.95, from: 0 },
  { name: 'Aïcha Diallo', team: 'Paris', skill: 1.1, from: 9 },
  { name: 'Élodie Garcin', team: 'Lyon', skill: 1.05, from: 0 },
  { name: 'Mathieu Lefort', team: 'Lyon', skill: 0.9, from: 0, movesTo: { team: 'Nantes', inMonth: 12 } },
  { name: 'Solène Kermadec', team: 'Nantes', skill: 1.15, from: 0 },
  { name: 'Yanis Haddad', team: 'Nantes', skill: 1, from: 15 },
];

export const PRODUCTS: readonly DemoProduct[] = [
  {
    name: 'Parcours IA générative',
    family: 'Parcours de formation',
    price: 6800,
    demand: [5, 6],
    quantity: [1, 3],
  },
  {
    name: 'Parcours Data pour managers',
    family: 'Parcours de formation',
    price: 5400,
    demand: [5, 3],
    quantity: [1, 3],
  },
  {
    name: 'Parcours Automatisation',
    family: 'Parcours de formation',
    price: 4900,
    demand: [4, 4],
    quantity: [1, 2],
  },
  {
    name: 'Parcours Cybersécurité',
    family: 'Parcours de formation',
    price: 5900,
    demand: [3, 2],
    quantity: [1, 2],
  },
  {
    name: 'Suite IA Essentielle',
    family: 'Suites IA',
    price: 12000,
    newPrice: { price: 13200, inMonth: 14 },
    demand: [2, 5],
    quantity: [1, 2],
  },
  {
    name: 'Suite IA Avancée',
    family: 'Suites IA',
    price: 28000,
    newPrice: { price: 29900, inMonth: 14 },
    demand: [1, 3],
    quantity: [1, 1],
  },
  { name: 'Audit de maturité IA', family: 'Services', price: 7500, demand: [3, 3], quantity: [1, 1] },
  { name: 'Accompagnement au changement', family: 'Services', price: 950, demand: [3, 3], quantity: [6, 24] },
  { name: 'Support premium', family: 'Services', price: 3600, demand: [1, 2], quantity: [1, 3] },
];

/** The price of a product in a month. */
export function priceIn(product: DemoProduct, month: number): number {
  return product.newPrice !== undefined && month >= product.newPrice.inMonth
    ? product.newPrice.price
    : product.price;
}

/** The team of a sales person in a month. */
export function teamIn(rep: DemoRep, month: number): string {
  return rep.movesTo !== undefined && month >= rep.movesTo.inMonth ? rep.movesTo.team : rep.team;
}
