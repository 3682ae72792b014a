import { DirectoryQuery, pageOf, ProductView } from '@skillhub/domain/contracts';
import { queryRoute } from '../mechanism/query-route';

export const listProductsRoute = queryRoute({
  name: 'ListProducts',
  route: 'GET /api/sales/products',
  summary: 'What can be sold',
  permission: 'sales.read',
  query: DirectoryQuery,
  answer: pageOf(ProductView),
  ask: ({ queries }, { tenant, query }) => queries.products(tenant, query),
});
