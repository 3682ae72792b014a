import type { Warehouse } from '@skillhub/warehouse/engine';
import type { Labels, LabelSource } from './ports';

/** Names that the warehouse itself has, of accounts and products; the others are asked of `people`. */
export function createWarehouseLabels(warehouse: Warehouse, people: LabelSource): LabelSource {
  const { marts } = warehouse.databases;
  const names = (sql: string) => async (tenant: string, ids: readonly string[]) => {
    const rows = await warehouse.query<{ id: string; name: string }>(sql, { tenant, ids });
    return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
  };
  const own: Readonly<Record<string, ReturnType<typeof names>>> = {
    account: names(
      `SELECT account_id AS id, account_name AS name FROM ${marts}.accounts
       WHERE tenant = {tenant:String} AND account_id IN {ids:Array(String)}`,
    ),
    product: names(
      `SELECT product_id AS id, product_name AS name FROM ${marts}.products FINAL
       WHERE tenant = {tenant:String} AND product_id IN {ids:Array(String)}`,
    ),
  };
  return {
    labels: async (tenant, ids) => {
      const labels: Labels = {};
      const others: Record<string, readonly string[]> = {};
      await Promise.all(
        Object.entries(ids).map(async ([kind, values]) => {
          const ask = own[kind];
          if (ask === undefined) others[kind] = values;
          else labels[kind] = await ask(tenant, values);
        }),
      );
      return Object.keys(others).length === 0
        ? labels
        : { ...labels, ...(await people.labels(tenant, others)) };
    },
  };
}
