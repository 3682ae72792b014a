import type {
  ProductDetailsChanged,
  ProductId,
  ProductListed,
  ProductRepriced,
} from '@skillhub/domain/contracts';
import { assertNever, StreamId, type Decider, type Money } from '@skillhub/domain/kernel';
import { type SalesRefusal } from '../refusal';
import { listProduct } from './list-product/list-product';
import type { ListProduct } from './list-product/list-product.command';
import { repriceProduct } from './reprice-product/reprice-product';
import type { RepriceProduct } from './reprice-product/reprice-product.command';
import { takeOverProduct } from './take-over-product/take-over-product';
import type { TakeOverProduct } from './take-over-product/take-over-product.command';

export type ProductCommand = ListProduct | RepriceProduct | TakeOverProduct;
export type ProductEvent = ProductListed | ProductRepriced | ProductDetailsChanged;
export type ProductState =
  | { readonly status: 'none' }
  | {
      readonly status: 'listed';
      readonly name: string;
      readonly family: string | null;
      readonly listPrice: Money;
    };

function evolve(state: ProductState, event: ProductEvent): ProductState {
  switch (event.type) {
    case 'ProductListed': {
      const { name, family, listPrice } = event.data;
      return { status: 'listed', name, family, listPrice };
    }
    case 'ProductRepriced':
      return state.status === 'none' ? state : { ...state, listPrice: event.data.listPrice };
    case 'ProductDetailsChanged':
      return state.status === 'none' ? state : { ...state, name: event.data.name, family: event.data.family };
    default:
      return assertNever(event);
  }
}

export const productStream = (id: ProductId): StreamId => StreamId.of(`product-${id}`);

export const product: Decider<ProductCommand, ProductEvent, ProductState, SalesRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, state, metadata) => {
    switch (command.type) {
      case 'ListProduct':
        return listProduct(command, state, metadata);
      case 'RepriceProduct':
        return repriceProduct(command, state, metadata);
      case 'TakeOverProduct':
        return takeOverProduct(command, state, metadata);
      default:
        return assertNever(command);
    }
  },
};
