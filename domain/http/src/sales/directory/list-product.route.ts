import { product, productStream, ListProduct } from '@skillhub/domain/sales';
import { commandRoute } from '../mechanism/command-route';

export const listProductRoute = commandRoute({
  route: 'POST /api/sales/products',
  summary: 'Offer a product',
  permission: 'sales.write',
  command: ListProduct,
  decider: product,
  id: 'productId',
  stream: ({ productId }) => productStream(productId),
});
