import type { ImportOutcome, ImportRecord, ImportTarget } from '@skillhub/ingestion/contracts';

export interface FakeImportTarget extends ImportTarget {
  readonly known: ReadonlyMap<string, ImportRecord>;
  /** How many records changed something. */
  readonly writes: () => number;
}

const REFERENCES = [
  ['account', 'account', 'sales.unknown_account'],
  ['parentAccount', 'account', 'sales.unknown_account'],
  ['team', 'sales_team', 'sales.unknown_sales_team'],
  ['product', 'product', 'sales.unknown_product'],
  ['contact', 'contact', 'sales.unknown_contact'],
  ['owner', 'sales_rep', 'sales.unknown_sales_rep'],
] as const;

/**
 * Keeps records in memory with the manners of the real target: references must be known, a repeat writes nothing.
 * @param dieAfter throws before the record of this number, as a process that is killed there
 */
export function createFakeImportTarget({ dieAfter = Infinity } = {}): FakeImportTarget {
  const known = new Map<string, ImportRecord>();
  let written = 0;
  const applyOne = (record: ImportRecord): ImportOutcome => {
    for (const [field, entity, code] of REFERENCES) {
      const key: unknown = field in record ? record[field as keyof ImportRecord] : null;
      if (typeof key === 'string' && !known.has(`${entity}/${key}`))
        return { status: 'refused', code, field, details: { key } };
    }
    const id = `${record.entity}/${record.key}`;
    if (JSON.stringify(known.get(id)) === JSON.stringify(record)) return { status: 'repeated' };
    if (written >= dieAfter) throw new Error('killed');
    written += 1;
    known.set(id, record);
    return { status: 'accepted' };
  };
  return {
    known,
    writes: () => written,
    apply: async (records) => {
      await Promise.resolve();
      return records.map(applyOne);
    },
  };
}
