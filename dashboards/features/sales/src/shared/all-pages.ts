import type { Page } from '@skillhub/domain/contracts';

const SIZE = 200;

/** Every row of a list, page by page: what an export of a filtered list is made of. */
export async function allPages<T>(
  load: (page: number, pageSize: number) => Promise<Page<T>>,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<readonly T[]> {
  const rows: T[] = [];
  for (let page = 1; ; page++) {
    const { items, total } = await load(page, SIZE);
    rows.push(...items);
    progress(rows.length, total);
    if (rows.length >= total || items.length === 0) return rows;
  }
}
