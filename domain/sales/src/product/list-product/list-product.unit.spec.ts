import { decider } from '@skillhub/domain/kernel/testing';
import { eur, productId } from '../../testing/samples';
import { product, type ProductEvent } from '../product';

const subject = decider(product);

const listed: ProductEvent = {
  type: 'ProductListed',
  data: { productId, name: 'GTX Pro', family: 'GTX', listPrice: eur(4821), source: null },
};

const list = (price: number) => ({
  type: 'ListProduct' as const,
  data: { productId, name: 'GTX Pro', family: 'GTX', listPrice: eur(price), source: null },
});

describe('listing a product', () => {
  it('offers it, once', () => {
    subject.given([]).when(list(4821)).then([listed]);
    subject.given([listed]).when(list(4821)).thenRefused('sales.already_exists');
  });

  it('is refused at a negative price', () => {
    subject.given([]).when(list(-1)).thenRefused('sales.amount_negative', { field: 'listPrice' });
  });
});
