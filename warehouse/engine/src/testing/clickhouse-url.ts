/** Address of a real server that the tests may use; without one only the embedded engine is covered. */
export const clickHouseUrl = (): string | undefined => process.env['CLICKHOUSE_URL'];
