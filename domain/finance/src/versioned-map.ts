/** What readers of a {@link VersionedMap} need. */
export interface MapView<K, V> {
  readonly size: number;
  get(key: K): V | undefined;
  has(key: K): boolean;
  /** In the order in which the keys came. */
  values(): IterableIterator<V>;
}

/**
 * A map that does not change: `set` gives another one, in constant time, so that the state of a long stream is folded in
 * linear time. All versions share one table, which belongs to the version that was used last; the others know what to change
 * to get back to theirs (Baker, Shallow binding makes functional arrays fast, 1991). Fastest for its newest version.
 */
export class VersionedMap<K, V> implements MapView<K, V> {
  private constructor(private form: Table<K, V> | Change<K, V>) {}

  static empty<K, V>(): VersionedMap<K, V> {
    return new VersionedMap<K, V>({ kind: 'table', table: new Map() });
  }

  get size(): number {
    return this.table().size;
  }

  get(key: K): V | undefined {
    return this.table().get(key);
  }

  has(key: K): boolean {
    return this.table().has(key);
  }

  values(): IterableIterator<V> {
    // A copy: the table may belong to another version before the reader is done.
    return [...this.table().values()].values();
  }

  set(key: K, value: V): VersionedMap<K, V> {
    const table = this.table();
    // The empty one is the beginning of many: it gives its table to none of them.
    if (table.size === 0) return new VersionedMap<K, V>({ kind: 'table', table: new Map([[key, value]]) });
    const before = entryOf(table, key);
    table.set(key, value);
    const next = new VersionedMap<K, V>({ kind: 'table', table });
    this.form = { kind: 'change', key, before, next };
    return next;
  }

  private table(): Map<K, V> {
    return this.form.kind === 'table' ? this.form.table : VersionedMap.handOver(this);
  }

  /** The table goes from whichever version has it to another; each change on the way is turned round. */
  private static handOver<K, V>(to: VersionedMap<K, V>): Map<K, V> {
    const way: VersionedMap<K, V>[] = [];
    let owner = to;
    while (owner.form.kind === 'change') {
      way.push(owner);
      owner = owner.form.next;
    }
    const { table } = owner.form;
    for (const version of way.reverse()) {
      if (version.form.kind !== 'change') continue;
      const { key, before } = version.form;
      owner.form = { kind: 'change', key, before: entryOf(table, key), next: version };
      if (before) table.set(key, before.value);
      else table.delete(key);
      version.form = { kind: 'table', table };
      owner = version;
    }
    return table;
  }
}

interface Table<K, V> {
  readonly kind: 'table';
  readonly table: Map<K, V>;
}

interface Change<K, V> {
  readonly kind: 'change';
  readonly key: K;
  /** What this version has under the key; undefined: nothing. */
  readonly before: { readonly value: V } | undefined;
  readonly next: VersionedMap<K, V>;
}

function entryOf<K, V>(table: ReadonlyMap<K, V>, key: K): { readonly value: V } | undefined {
  // `has` was asked, so that what is got is a value, even where values may be undefined.
  return table.has(key) ? { value: table.get(key) as V } : undefined;
}
