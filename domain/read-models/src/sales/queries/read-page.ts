import type { Page } from '@skillhub/domain/contracts';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { searchPatterns } from '../search-text';

export interface Paging {
  readonly page: number;
  readonly pageSize: number;
}

/** An instant as the API writes it, whatever the driver would make of a timestamp. */
export const instant = (expression: string): string =>
  `to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Narrows to rows in whose text every word of the question appears. */
export function whereEveryWord<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  text: string,
  question: string | undefined,
): void {
  searchPatterns(question ?? '').forEach((pattern, index) => {
    query.andWhere(`${text} LIKE :word${index}`, { [`word${index}`]: pattern });
  });
}

/** Narrows to rows whose value is one of a list; no list, no narrowing. */
export function whereOneOf<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  field: string,
  values: readonly string[] | undefined,
): void {
  if (values === undefined) return;
  const parameter = field.replaceAll(/\W/g, '_');
  query.andWhere(`${field} = ANY(:${parameter})`, { [parameter]: values });
}

/** Sorts by `field` or `-field` of a closed list of expressions; rows without a value come last, ties by id. */
export function sortBy<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  sort: string,
  expressions: Readonly<Record<string, string>>,
  id: string,
): void {
  const expression = expressions[sort.replace(/^-/, '')];
  if (expression === undefined) throw new Error(`no expression to sort by ${sort}`);
  query.orderBy(expression, sort.startsWith('-') ? 'DESC' : 'ASC', 'NULLS LAST').addOrderBy(id, 'ASC');
}

/** One page of a selection and how many rows there are in all. */
export async function readPage<Raw, View>(
  query: SelectQueryBuilder<ObjectLiteral>,
  { page, pageSize }: Paging,
  view: (row: Raw) => View,
): Promise<Page<View>> {
  const counted = await query
    .clone()
    .select('count(*)::int', 'total')
    .orderBy()
    .getRawOne<{ total: number }>();
  const rows = await query
    .clone()
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .getRawMany<Raw>();
  return { items: rows.map(view), total: counted?.total ?? 0, page, pageSize };
}
