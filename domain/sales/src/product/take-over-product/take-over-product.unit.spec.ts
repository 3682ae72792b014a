import { decider } from '@skillhub/domain/kernel/testing';
import { eur, productId, source } from '../../testing/samples';
import { product, type ProductEvent } from '../product';

const subject = decider(product);

const listed: ProductEvent = {
  type: 'ProductListed',
  data: { productId, name: 'GTX Pro', family: 'GTX', listPrice: eur(4821), source: null },
};

const takeOver = (name: string, family: string | null, price: number) => ({
  type: 'TakeOverProduct' as const,
  data: { productId, name, family, listPrice: eur(price), source },
});

describe('taking a product over', () => {
  it('lists it the first time', () => {
    const data = { productId, name: 'GTX Pro', family: 'GTX', listPrice: eur(4821), source };
    subject
      .given([])
      .when(takeOver('GTX Pro', 'GTX', 4821))
      .then([{ type: 'ProductListed', data }]);
  });

  it('is silent when repeated, and about a family that the source leaves out', () => {
    subject
      .given([listed])
      .when(takeOver('GTX Pro', null, 4821))
      .then([]);
  });

  it('carries another name and another price', () => {
    subject
      .given([listed])
      .when(takeOver('GTX Pro 2', 'GTX', 5000))
      .then([
        { type: 'ProductDetailsChanged', data: { productId, name: 'GTX Pro 2', family: 'GTX' } },
        { type: 'ProductRepriced', data: { productId, listPrice: eur(5000) } },
      ]);
  });

  it('is refused at a negative price', () => {
    subject
      .given([])
      .when(takeOver('GTX Pro', null, -1))
      .thenRefused('sales.amount_negative');
  });
});
