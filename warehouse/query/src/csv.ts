import type { RecordsResult } from '@skillhub/warehouse/contracts';

type Language = 'fr' | 'en';

/**
 * Records as CSV (RFC 4180, UTF-8 with a byte-order mark so that spreadsheets read accents). An id column shows the name
 * and is followed by the id. Texts that a spreadsheet would run as a formula are escaped.
 */
export function recordsCsv(result: RecordsResult, language: Language): string {
  const header = [
    ...result.columns.flatMap(({ name, kind }) =>
      kind === 'id' ? [name[language], `${name[language]} (id)`] : [name[language]],
    ),
    language === 'fr' ? 'Contribution (numérateur)' : 'Contribution (numerator)',
    language === 'fr' ? 'Contribution (dénominateur)' : 'Contribution (denominator)',
  ];
  const lines = result.rows.map(({ values, contribution }) => [
    ...result.columns.flatMap(({ id, kind }) => {
      const value = values[id] ?? null;
      if (kind !== 'id') return [cell(value)];
      const name = typeof value === 'string' ? result.labels?.[id]?.[value] : undefined;
      return [cell(name ?? ''), cell(value)];
    }),
    cell(contribution.numerator),
    cell(contribution.denominator ?? ''),
  ]);
  return `\uFEFF${[header.map(cell), ...lines].map((line) => line.join(',')).join('\r\n')}\r\n`;
}

const NUMBER = /^-?\d+(\.\d+)?$/;
const FORMULA = /^[=+\-@\t\r]/;

export function cell(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value);
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
