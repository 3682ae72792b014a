import type { Column, Formats, I18n } from '@skillhub/dashboards/ui';
import type { RecordsResult, Unit } from '@skillhub/warehouse/contracts';

export type RecordRow = RecordsResult['rows'][number];
type ColumnKind = RecordsResult['columns'][number]['kind'];

/** Dictionaries of values that are codes: column → prefix of their keys. */
const CODES: Readonly<Record<string, string>> = {
  stage: 'stage',
  loss_reason: 'loss',
  kind: 'activity',
  outcome: 'outcome',
};

/** Columns of the rows behind a number, and last the part of each row in it. */
export function recordColumns(
  result: Pick<RecordsResult, 'columns' | 'labels'>,
  unit: Unit,
  words: Pick<I18n, 't' | 'text' | 'has'>,
  forms: Pick<Formats, 'money' | 'number' | 'day' | 'value'>,
): readonly Column<RecordRow>[] {
  const currencyOf = (row: RecordRow): string => String(row.values['currency'] ?? 'EUR');
  const show = (id: string, kind: ColumnKind, row: RecordRow): string => {
    const value = row.values[id];
    if (value === null || value === undefined || value === '') return '';
    const text = String(value);
    if (kind === 'money') return forms.money(text, currencyOf(row), !Number.isInteger(Number(text)));
    if (kind === 'number') return forms.number(text, 3);
    if (kind === 'date') return forms.day(text);
    if (kind === 'boolean') return words.t(value ? 'value.yes' : 'value.no');
    const coded = CODES[id] ? `${CODES[id]}.${text}` : '';
    return result.labels?.[id]?.[text] ?? (coded && words.has(coded) ? words.t(coded) : text);
  };
  const part = (row: RecordRow): string => {
    const { numerator, denominator } = row.contribution;
    const shown =
      unit === 'money' || unit === 'money_per_day'
        ? forms.money(numerator, currencyOf(row), !Number.isInteger(Number(numerator)))
        : forms.number(numerator, 3);
    return denominator === undefined ? shown : `${shown} / ${forms.number(denominator, 3)}`;
  };
  // A currency shows with its amounts; it has no column of its own.
  const columns = result.columns
    .filter(({ id }) => id !== 'currency')
    .map(({ id, name, kind }, index): Column<RecordRow> => {
      const numeric = kind === 'money' || kind === 'number';
      return {
        id,
        title: words.text(name),
        cell: (row) => show(id, kind, row),
        raw: (row) => row.values[id] ?? null,
        align: numeric ? 'end' : 'start',
        width: index === 0 ? 'minmax(240px, 2.4fr)' : numeric ? 'minmax(110px, 0.8fr)' : 'minmax(120px, 1fr)',
        fixed: index === 0,
      };
    });
  const contribution: Column<RecordRow> = {
    id: 'contribution',
    title: words.t('records.contribution'),
    cell: part,
    align: 'end',
    width: 'minmax(130px, 0.8fr)',
    fixed: true,
  };
  return [...columns.slice(0, 1), contribution, ...columns.slice(1)];
}

/** What is shown until the person chooses: the part in the number, and who, when, how much. */
export const DEFAULT_RECORD_COLUMNS = [
  'deal',
  'contribution',
  'account',
  'owner',
  'stage',
  'amount',
  'opened_on',
  'closed_on',
];
