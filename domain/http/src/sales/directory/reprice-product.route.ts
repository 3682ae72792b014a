import { product, productStream, RepriceProduct } from '@skillhub/domain/sales';
import { commandRoute } from '../mechanism/command-route';

export const repriceProductRoute = commandRoute({
  route: 'POST /api/sales/products/:id/reprice',
  summary: 'Set the list price of a product',
  permission: 'sales.write',
  command: RepriceProduct,
  decider: product,
  id: 'productId',
  stream: ({ productId }) => productStream(productId),
});
