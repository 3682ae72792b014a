export * from './create-warehouse';
export type { EmbeddedWarehouse, WarehouseServer } from './open-client';
export * from './warehouse';
export * from './warehouse-error';
