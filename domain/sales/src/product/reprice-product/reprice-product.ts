import { ok, refused } from '@skillhub/domain/kernel';
import { negativeAmount, sameMoney } from '../../amounts';
import type { Decision } from '../../command-definition';
import { refuse } from '../../refusal';
import type { ProductEvent, ProductState } from '../product';
import type { RepriceProduct } from './reprice-product.command';

export const repriceProduct: Decision<RepriceProduct, ProductState, ProductEvent> = ({ data }, state) => {
  if (state.status === 'none') return refuse('sales.not_found', 'productId');
  const fault = negativeAmount(data.listPrice, 'listPrice');
  if (fault) return refused(fault);
  return ok(sameMoney(data.listPrice, state.listPrice) ? [] : [{ type: 'ProductRepriced', data }]);
};
