import { foldTable } from '@skillhub/domain/event-store';
import { assertNever, type Money } from '@skillhub/domain/kernel';
import type { ProductEvent } from '@skillhub/domain/sales';
import { searchText } from '../search-text';

export interface ProductRow {
  readonly productId: string;
  readonly name: string;
  readonly search: string;
  readonly family: string | null;
  readonly priceMinor: number;
  readonly priceCurrency: string;
  readonly updatedAt: string;
}

export const products = foldTable<ProductRow>({
  table: 'sales_read.products',
  category: 'product',
  columns: {
    productId: 'uuid',
    name: 'text',
    search: 'text',
    family: 'text',
    priceMinor: 'bigint',
    priceCurrency: 'text',
    updatedAt: 'timestamptz',
  },
  evolve: (row, recorded) => {
    const event = recorded as unknown as ProductEvent;
    const updatedAt = recorded.recordedAt;
    switch (event.type) {
      case 'ProductListed': {
        const { productId, name, family, listPrice } = event.data;
        return { productId, ...named(name, family), ...priced(listPrice), updatedAt };
      }
      case 'ProductDetailsChanged':
        return row && { ...row, ...named(event.data.name, event.data.family), updatedAt };
      case 'ProductRepriced':
        return row && { ...row, ...priced(event.data.listPrice), updatedAt };
      default:
        return assertNever(event);
    }
  },
});

const named = (name: string, family: string | null) => ({ name, family, search: searchText(name, family) });
const priced = ({ minor, currency }: Money) => ({ priceMinor: minor, priceCurrency: currency });
