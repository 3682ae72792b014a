import type { LocalizedText } from '@skillhub/warehouse/contracts';

/** What a number can be split and filtered by. */
export interface Dimension {
  readonly name: LocalizedText;
  /** Column of the fact, or of what is joined to it. */
  readonly column: string;
  readonly join?: 'accounts' | 'products';
  /** Whether values are pseudonymous ids that the query layer resolves to names. */
  readonly isId: boolean;
}

export const DIMENSIONS = {
  owner: { name: { fr: 'Responsable', en: 'Owner' }, column: 'owner_id', isId: true },
  team: { name: { fr: 'Équipe', en: 'Team' }, column: 'team_id', isId: true },
  account: { name: { fr: 'Compte', en: 'Account' }, column: 'account_id', isId: true },
  product: { name: { fr: 'Produit', en: 'Product' }, column: 'product_id', isId: true },
  product_family: {
    name: { fr: 'Famille de produits', en: 'Product family' },
    column: 'product_family',
    join: 'products',
    isId: false,
  },
  stage: { name: { fr: 'Étape', en: 'Stage' }, column: 'stage', isId: false },
  loss_reason: { name: { fr: 'Motif de perte', en: 'Loss reason' }, column: 'loss_reason', isId: false },
  currency: { name: { fr: 'Devise', en: 'Currency' }, column: 'currency', isId: false },
  sector: { name: { fr: 'Secteur', en: 'Sector' }, column: 'sector', join: 'accounts', isId: false },
  country: { name: { fr: 'Pays', en: 'Country' }, column: 'country', join: 'accounts', isId: false },
  source: { name: { fr: 'Origine', en: 'Source' }, column: 'source', isId: false },
  kind: { name: { fr: 'Type d’activité', en: 'Kind of activity' }, column: 'kind', isId: false },
} as const satisfies Record<string, Dimension>;

export type DimensionId = keyof typeof DIMENSIONS;

export const isDimension = (id: string): id is DimensionId => Object.hasOwn(DIMENSIONS, id);
export const dimension = (id: DimensionId): Dimension => DIMENSIONS[id];
