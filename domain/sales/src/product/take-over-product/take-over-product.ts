import { ok, refused } from '@skillhub/domain/kernel';
import { negativeAmount, sameMoney } from '../../amounts';
import type { Decision } from '../../command-definition';
import type { ProductEvent, ProductState } from '../product';
import type { TakeOverProduct } from './take-over-product.command';

export const takeOverProduct: Decision<TakeOverProduct, ProductState, ProductEvent> = ({ data }, state) => {
  const fault = negativeAmount(data.listPrice, 'listPrice');
  if (fault) return refused(fault);
  if (state.status === 'none') return ok([{ type: 'ProductListed', data }]);
  const { productId, name, listPrice } = data;
  const family = data.family ?? state.family;
  const events: ProductEvent[] = [];
  if (name !== state.name || family !== state.family) {
    events.push({ type: 'ProductDetailsChanged', data: { productId, name, family } });
  }
  if (!sameMoney(listPrice, state.listPrice)) {
    events.push({ type: 'ProductRepriced', data: { productId, listPrice } });
  }
  return ok(events);
};
