export { openReadDatabase, type ReadDatabase, type ReadDatabaseOptions } from './database/read-database';
export { readEntity } from './database/read-entity';
export { createErasureFollower, type ErasureFollowerOptions } from './sales/erasure-follower';
export { LABELLED, type Labelled } from './sales/queries/read-labels';
export { salesProjection } from './sales/sales-projection';
export { openSalesQueries, type SalesQueries } from './sales/sales-queries';
