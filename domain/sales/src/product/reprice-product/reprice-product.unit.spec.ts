import { decider } from '@skillhub/domain/kernel/testing';
import { eur, productId } from '../../testing/samples';
import { product, type ProductEvent } from '../product';

const subject = decider(product);

const listed: ProductEvent = {
  type: 'ProductListed',
  data: { productId, name: 'GTX Pro', family: 'GTX', listPrice: eur(4821), source: null },
};

const reprice = (price: number) => ({
  type: 'RepriceProduct' as const,
  data: { productId, listPrice: eur(price) },
});

describe('repricing a product', () => {
  it('sets the new price', () => {
    subject
      .given([listed])
      .when(reprice(5000))
      .then([{ type: 'ProductRepriced', data: { productId, listPrice: eur(5000) } }]);
  });

  it('is silent for the same price', () => {
    subject.given([listed]).when(reprice(4821)).then([]);
  });

  it('needs a product and a price that is not negative', () => {
    subject.given([]).when(reprice(1)).thenRefused('sales.not_found');
    subject.given([listed]).when(reprice(-1)).thenRefused('sales.amount_negative');
  });
});
