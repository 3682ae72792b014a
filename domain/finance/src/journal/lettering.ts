import type { FinanceEvent } from '@skillhub/domain/contracts';
import type { LocalDate } from '@skillhub/domain/kernel';
import type { JournalEntry } from './journal-entry';

export interface Letter {
  readonly code: string;
  readonly on: LocalDate;
}

/**
 * Lettering of the customer lines: documents that allocations bind together get one code once they settle each other
 * exactly (an invoice with its payments, credit notes and write-offs); the day is that of the last allocation.
 * @returns the letter of each document that has one
 */
export function letterDocuments(
  events: readonly FinanceEvent[],
  entries: readonly JournalEntry[],
): ReadonlyMap<string, Letter> {
  const groups = new Groups();
  const allocations = new Map<
    string,
    { readonly from: string; readonly to: string; readonly on: LocalDate }
  >();
  for (const event of events) {
    if (event.type === 'AllocationMade') {
      const { allocationId, fund, invoiceId, effectiveOn } = event.data;
      allocations.set(allocationId, { from: fund.id, to: invoiceId, on: effectiveOn });
    }
    if (event.type === 'AllocationReversed') allocations.delete(event.data.allocationId);
  }
  const lastOn = new Map<string, LocalDate>();
  for (const { from, to } of allocations.values()) groups.join(from, to);
  for (const { from, on } of allocations.values()) {
    const root = groups.rootOf(from);
    const known = lastOn.get(root);
    if (known === undefined || on > known) lastOn.set(root, on);
  }
  const balance = new Map<string, number>();
  for (const { document, minor } of entries.flatMap(({ lines }) => lines)) {
    if (document === null) continue;
    const root = groups.rootOf(document);
    balance.set(root, (balance.get(root) ?? 0) + minor);
  }
  const roots = [...lastOn].filter(([root]) => balance.get(root) === 0).sort(byDayThenRoot);
  const codes = new Map(roots.map(([root, on], index) => [root, { code: letterCode(index), on }]));
  const documents = new Set(entries.flatMap(({ lines }) => lines.flatMap(({ document }) => document ?? [])));
  return new Map(
    [...documents].flatMap((each) => {
      const letter = codes.get(groups.rootOf(each));
      return letter ? [[each, letter] as const] : [];
    }),
  );
}

const byDayThenRoot = (
  [a, dayA]: readonly [string, LocalDate],
  [b, dayB]: readonly [string, LocalDate],
): number => (dayA < dayB ? -1 : dayA > dayB ? 1 : a < b ? -1 : 1);

/** 0 is AAA, 1 AAB, … 17 575 ZZZ, then four letters. */
function letterCode(index: number): string {
  let [code, rest] = ['', index];
  while (code.length < 3 || rest > 0) {
    code = String.fromCharCode(65 + (rest % 26)) + code;
    rest = Math.floor(rest / 26);
  }
  return code;
}

/** Documents bound to each other, directly or through others. */
class Groups {
  private readonly parents = new Map<string, string>();

  rootOf(document: string): string {
    let root = document;
    for (let parent = this.parents.get(root); parent !== undefined; parent = this.parents.get(root))
      root = parent;
    return root;
  }

  join(a: string, b: string): void {
    const [rootA, rootB] = [this.rootOf(a), this.rootOf(b)];
    if (rootA !== rootB) this.parents.set(rootA, rootB);
  }
}
