import { ok, refused } from '@skillhub/domain/kernel';
import { negativeAmount } from '../../amounts';
import type { Decision } from '../../command-definition';
import { refuse } from '../../refusal';
import type { ProductEvent, ProductState } from '../product';
import type { ListProduct } from './list-product.command';

export const listProduct: Decision<ListProduct, ProductState, ProductEvent> = ({ data }, state) => {
  if (state.status !== 'none') return refuse('sales.already_exists', 'productId');
  const fault = negativeAmount(data.listPrice, 'listPrice');
  return fault ? refused(fault) : ok([{ type: 'ProductListed', data }]);
};
