import { createTestDatabase, type TestDatabase } from '@skillhub/tools/testing';

/**
 * What the migrations make of the event store and the vault, as one text that is reviewed with every change of it (run
 * with `-u` to accept). Other schemas are reviewed by their migrations alone.
 */
describe('the schema of the core', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const lines = async (sql: string) => {
    const { rows } = await database.owner.query<{ line: string }>(sql);
    return rows.map(({ line }) => line).join('\n');
  };
  const OURS = "IN ('event_store', 'vault')";

  it.each([
    [
      'columns',
      `SELECT format('%s.%s.%s %s%s%s', table_schema, table_name, column_name, data_type,
                CASE WHEN is_nullable = 'NO' THEN ' not null' ELSE '' END, coalesce(' default ' || column_default, '')) AS line
       FROM information_schema.columns WHERE table_schema ${OURS} ORDER BY table_schema, table_name, ordinal_position`,
    ],
    [
      'indexes',
      `SELECT indexdef AS line FROM pg_indexes WHERE schemaname ${OURS} ORDER BY schemaname, indexname`,
    ],
    [
      'policies',
      `SELECT format('%s.%s %s for %s to %s using %s check %s', schemaname, tablename, policyname, cmd, roles, qual, with_check) AS line
       FROM pg_policies WHERE schemaname ${OURS} ORDER BY 1`,
    ],
    [
      'privileges',
      `SELECT format('%s.%s %s: %s', table_schema, table_name, grantee, string_agg(privilege_type, ', ' ORDER BY privilege_type)) AS line
       FROM information_schema.role_table_grants
       WHERE table_schema ${OURS} AND grantee LIKE 'skillhub_%' AND grantee <> current_user
       GROUP BY table_schema, table_name, grantee ORDER BY 1`,
    ],
    [
      'functions',
      `SELECT format('%s.%s(%s) %s', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid),
                CASE WHEN p.prosecdef THEN 'security definer' ELSE 'security invoker' END) AS line
       FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname ${OURS} ORDER BY 1`,
    ],
  ])('has these %s', async (_, sql) => {
    expect(await lines(sql)).toMatchSnapshot();
  });
});
