import { createWarehouse } from '@skillhub/warehouse/engine';
import { createRawTables, MODELS_FOLDER, syntheticSales } from '@skillhub/warehouse/testing';
import { loadProject, runModels } from '@skillhub/warehouse/transform';
import { Session } from 'chdb';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Arm, Bench } from './harness/bench';
import { quantile, ratio } from './harness/interleave';
import { startTileServer } from './harness/tile-server';

const TENANT = 'acme';
const QUESTIONS = 200;
/** Each loaded deal stands in the table so many times: a company of some size without minutes of loading. */
const COPIES = 20;
const EVENTS_PER_DEAL = 6;
/** A tile of the sales home: a curve by month with the year before beside it. */
const TILE = JSON.stringify({
  metric: 'sales.win_rate',
  from: '2026-01-01',
  to: '2027-01-01',
  grain: 'month',
  compare: 'previous_year',
});
/** What somebody would type into the bare engine to know the same. */
const YEAR = (marts: string, year: number) => `
  SELECT toStartOfMonth(closed_on) AS month, countIf(outcome = 'won') AS won, countIf(outcome = 'lost') AS lost,
    won / (won + lost) AS rate, countIf(outcome = 'disqualified') AS disqualified
  FROM ${marts}.deals FINAL
  WHERE tenant = '${TENANT}' AND closed_on >= '${String(year)}-01-01' AND closed_on < '${String(year + 1)}-01-01'
  GROUP BY month`;
const RAW = (marts: string) => `${YEAR(marts, 2026)} UNION ALL ${YEAR(marts, 2025)}`;

/** G9. Both arms by turns, question by question, in one process on the embedded engine. */
export const tile: Bench = {
  name: 'tile',
  bar: 'G9: tile over HTTP p50 ≤ 1.2 x and p95 ≤ 1.5 x the raw engine query',
  run: async (context) => {
    const folder = await mkdtemp(join(context.data ?? tmpdir(), 'skillhub-tile-'));
    const warehouse = await createWarehouse({ path: folder });
    try {
      await createRawTables(warehouse);
      const deals = Math.ceil((context.events ?? 2_400_000) / EVENTS_PER_DEAL / COPIES);
      context.say(`loading ${deals.toLocaleString('en')} deals`);
      const events = syntheticSales({ seed: context.seed, tenant: TENANT, deals });
      for (let from = 0; from < events.length; from += 20_000) {
        await warehouse.insert(`${warehouse.databases.raw}.events_sales`, events.slice(from, from + 20_000));
      }
      const run = await runModels(warehouse, loadProject(MODELS_FOLDER));
      if (!run.ok) throw new Error(JSON.stringify(run.results));
      const table = `${warehouse.databases.marts}.deals`;
      await warehouse.command(
        `INSERT INTO ${table} SELECT deals.* REPLACE (concat(deal_id, '-', toString(number)) AS deal_id)
         FROM ${table} AS deals FINAL CROSS JOIN numbers(1, ${String(COPIES - 1)}) AS copies`,
      );
      await warehouse.command(`OPTIMIZE TABLE ${table} FINAL`);
      const session = new Session(folder);
      const server = await startTileServer(warehouse, TENANT);
      const raw = RAW(warehouse.databases.marts);
      const arms = await measure(context.rounds, context.say, {
        raw: async () => JSON.parse((await session.queryAsync(raw, { format: 'JSONCompact' })).text()),
        tile: () => server.ask(TILE),
      });
      await server.close();
      session.close();
      return {
        unit: 'ms',
        arms,
        verdicts: [
          { name: 'tile ÷ raw, p50', value: ratio(arms, 'tile p50', 'raw p50'), bar: { atMost: 1.2 } },
          { name: 'tile ÷ raw, p95', value: ratio(arms, 'tile p95', 'raw p95'), bar: { atMost: 1.5 } },
        ],
        facts: { engine: 'chDB', deals: deals * COPIES, questions: QUESTIONS },
      };
    } finally {
      await warehouse.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

type Ask = () => Promise<unknown>;

async function measure(
  rounds: number,
  say: (line: string) => void,
  asks: { readonly raw: Ask; readonly tile: Ask },
): Promise<readonly Arm[]> {
  const samples = { 'raw p50': [], 'tile p50': [], 'raw p95': [], 'tile p95': [] } as Record<
    string,
    number[]
  >;
  for (let round = 0; round <= rounds; round++) {
    const times: Record<'raw' | 'tile', number[]> = { raw: [], tile: [] };
    for (let question = 0; question < QUESTIONS; question++) {
      // By turns, and who begins changes.
      for (const arm of question % 2 === 0 ? (['raw', 'tile'] as const) : (['tile', 'raw'] as const)) {
        const started = performance.now();
        await asks[arm]();
        times[arm].push(performance.now() - started);
      }
    }
    const figures = Object.entries(times).map(([arm, all]) => {
      const [p50, p95] = [quantile(all, 0.5), quantile(all, 0.95)];
      if (round > 0) {
        samples[`${arm} p50`]?.push(p50);
        samples[`${arm} p95`]?.push(p95);
      }
      return `${arm} p50 ${p50.toFixed(2)} p95 ${p95.toFixed(2)}`;
    });
    say(`${round === 0 ? 'warm-up' : `round ${round}`}  ${figures.join('  ')}`);
  }
  return Object.entries(samples).map(([name, of]) => ({ name, samples: of }));
}
