import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Made-up files in the layout of the committed mapping `crm-maven`, with its kinds of dirt: a misspelt product, deals
 * without account or dates, a row that must be refused. The same files at every call.
 */
export function writeSalesFiles(folder: string, deals: number): void {
  mkdirSync(folder, { recursive: true });
  const products = Array.from({ length: 6 }, (_, i) => `Product ${String(i)}`);
  const accounts = Array.from({ length: 60 }, (_, i) => `Account ${String(i)}`);
  const reps = Array.from({ length: 24 }, (_, i) => `Seller ${String(i)}`);
  write(folder, 'products.csv', [
    'product,series,sales_price',
    ...products.map((name, i) => `${name},Series ${String(i % 2)},${String(500 + i * 250)}`),
  ]);
  write(folder, 'accounts.csv', [
    'account,sector,year_established,revenue,employees,office_location,subsidiary_of',
    ...accounts.map(
      (name, i) =>
        `${name},${i % 3 === 0 ? 'technolgy' : 'retail'},${String(1980 + (i % 30))},${String(i)}.25,${String(i * 10)},France,${i > 40 ? 'Account 1' : ''}`,
    ),
  ]);
  write(folder, 'sales_teams.csv', [
    'sales_agent,manager,regional_office',
    ...reps.map((name, i) => `${name},Manager ${String(i % 4)},Region ${String(i % 2)}`),
  ]);
  write(folder, 'sales_pipeline.csv', [
    'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value',
    ...Array.from({ length: deals }, (_, i) => dealRow(i, { products, accounts, reps })),
  ]);
}

interface Names {
  readonly products: readonly string[];
  readonly accounts: readonly string[];
  readonly reps: readonly string[];
}

const DAY = 86_400_000;

function dealRow(i: number, { products, accounts, reps }: Names): string {
  const stage = (['Won', 'Lost', 'Won', 'Engaging', 'Prospecting'] as const)[i % 5] ?? 'Won';
  const closed = stage === 'Won' || stage === 'Lost';
  const opened = Date.UTC(2017, 0, 1) + ((i * 37) % 300) * DAY;
  // A seller that no file knows: refused.
  const seller = i % 500 === 499 ? 'Nobody' : (reps[(i * 7) % reps.length] ?? '');
  return [
    `OPP${String(i).padStart(6, '0')}`,
    seller,
    products[(i * 5) % products.length] ?? '',
    closed || i % 3 !== 0 ? (accounts[(i * 11) % accounts.length] ?? '') : '',
    stage,
    stage === 'Prospecting' ? '' : day(opened),
    closed ? day(opened + (1 + (i % 120)) * DAY) : '',
    stage === 'Won' ? String(400 + (i % 4000)) : stage === 'Lost' ? '0' : '',
  ].join(',');
}

const day = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

function write(folder: string, name: string, lines: readonly string[]): void {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
}
