/** An insert with its rows and its settings in one text, as both engines take it. */
export function insertStatement(
  table: string,
  rows: readonly object[],
  settings: Readonly<Record<string, string | number>>,
): string {
  const clause = Object.entries({ date_time_input_format: 'best_effort', ...settings })
    .map(([name, value]) => `${settingName(name)} = ${literal(value)}`)
    .join(', ');
  const body = rows.map((row) => JSON.stringify(row)).join('\n');
  return `INSERT INTO ${table} SETTINGS ${clause} FORMAT JSONEachRow\n${body}`;
}

function settingName(name: string): string {
  if (!/^[a-z_0-9]+$/.test(name)) throw new RangeError(`not a setting: ${name}`);
  return name;
}

const literal = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
