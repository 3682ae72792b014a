import type { Warehouse } from '@skillhub/warehouse/engine';

/** Digest of everything that a table shows, whatever the order of its rows. */
export async function checksum(warehouse: Warehouse, table: string): Promise<string> {
  const [row] = await warehouse.query<{ digest: string }>(
    `SELECT concat(toString(count()), ':', toString(groupBitXor(cityHash64(*))), ':', toString(sum(cityHash64(*)))) AS digest
     FROM ${table} SETTINGS final = 1`,
  );
  return row?.digest ?? '';
}
