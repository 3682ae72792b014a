/** Why the warehouse cannot be used. Errors of single statements stay those of the client, with their code. */
export type WarehouseErrorCode = 'warehouse.folder_in_use' | 'warehouse.unavailable' | 'warehouse.closed';

export class WarehouseError extends Error {
  constructor(
    readonly code: WarehouseErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'WarehouseError';
  }
}
