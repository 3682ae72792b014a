import type { Instant } from '@skillhub/domain/kernel';
import { atWork, daysIn, firstDay, monthOf, plusDays, plusMinutes, type Month } from './calendar';
import { PRODUCTS, REPS, TEAMS, priceIn, type DemoProduct, type DemoRep } from './company';
import { customers, type Customer } from './customers';
import { dealStory, rounded, type DealSeed } from './deal-story';
import type { DemoRequest, DemoStep } from './demo-command';
import { demoIds } from './demo-ids';
import { createMarket, type Market } from './market';
import { randomFor, type Random } from './random';

const MONTHS_OF_HISTORY = 24;

export interface DemoCompanyOptions {
  /** The history ends here; 24 whole months lie before the month of this moment. */
  readonly today: Instant;
  /** Another seed is another company. */
  readonly seed?: string;
}

/**
 * The sales life of "Atelier Numérique", a French company that trains and equips others with AI, as commands in the order
 * of time. Pure: the same day and seed give the same company.
 */
export function generateDemoCompany({
  today,
  seed = 'atelier-numerique',
}: DemoCompanyOptions): readonly DemoStep[] {
  const current = monthOf(today);
  const first = current - MONTHS_OF_HISTORY;
  const market = createMarket(first, current);
  const known = customers(seed, first, current);
  const steps = [
    ...foundations(first, current),
    ...known.steps,
    ...deals(seed, market, first, current, known.list).flatMap((deal) => dealStory(seed, deal, market)),
  ];
  return steps
    .filter(({ now }) => now <= today)
    .map((step, index) => ({ step, index }))
    .sort((a, b) => (a.step.now < b.step.now ? -1 : a.step.now > b.step.now ? 1 : a.index - b.index))
    .map(({ step }) => step);
}

/** Teams, sales people and products, and what changes about them. */
function foundations(first: Month, current: Month): readonly DemoStep[] {
  const opening = atWork(firstDay(first));
  const step = (now: Instant, request: DemoRequest): DemoStep => ({ now, by: null, request });
  const morning = (month: number) => atWork(firstDay(first + month));
  const teams = TEAMS.map(({ name, region }, index) =>
    step(plusMinutes(opening, index), {
      aggregate: 'sales_team',
      command: {
        type: 'RegisterSalesTeam',
        data: { teamId: demoIds.team(name), name, region, source: null },
      },
    }),
  );
  const reps = REPS.flatMap((rep, index) => {
    const repId = demoIds.rep(rep.name);
    const moves =
      rep.movesTo === undefined || first + rep.movesTo.inMonth > current
        ? []
        : [
            step(morning(rep.movesTo.inMonth), {
              aggregate: 'sales_rep',
              command: {
                type: 'MoveSalesRepToTeam',
                data: { repId, teamId: demoIds.team(rep.movesTo.team) },
              },
            } as const),
          ];
    return [
      step(plusMinutes(morning(rep.from), 5 + index), {
        aggregate: 'sales_rep',
        command: {
          type: 'RegisterSalesRep',
          data: { repId, name: rep.name, teamId: demoIds.team(rep.team), source: null },
        },
      }),
      ...moves,
    ];
  });
  const products = PRODUCTS.flatMap((product, index) => {
    const productId = demoIds.product(product.name);
    const repriced =
      product.newPrice === undefined
        ? []
        : [
            step(morning(product.newPrice.inMonth), {
              aggregate: 'product',
              command: {
                type: 'RepriceProduct',
                data: { productId, listPrice: euros(product.newPrice.price) },
              },
            } as const),
          ];
    return [
      step(plusMinutes(opening, 15 + index), {
        aggregate: 'product',
        command: {
          type: 'ListProduct',
          data: {
            productId,
            name: product.name,
            family: product.family,
            listPrice: euros(product.price),
            source: null,
          },
        },
      }),
      ...repriced,
    ];
  });
  return [...teams, ...reps, ...products];
}

/** What is opened when, by whom, for whom: first every new customer's own deal, then more with those who are known. */
function deals(
  seed: string,
  market: Market,
  first: Month,
  current: Month,
  list: readonly Customer[],
): readonly DealSeed[] {
  const seeds: DealSeed[] = [];
  for (let month = first; month <= current; month += 1) {
    const random = randomFor(`${seed} month ${String(month - first)}`);
    const count = Math.round(market.newDeals(month));
    const fresh = list.filter(({ since }) => monthOf(since) === month);
    const older = list.filter(({ since }) => monthOf(since) < month);
    for (let index = 0; index < count; index += 1) {
      const customer = fresh[index] ?? customerFor(random, older) ?? fresh[0];
      if (customer === undefined) continue;
      const earliest = monthOf(customer.since) === month ? customer.since : firstDay(month);
      const latest = plusDays(firstDay(month), daysIn(month) - 0.5);
      const span = Math.max(0, (Date.parse(latest) - Date.parse(earliest)) / 86_400_000);
      const opened = atWork(plusMinutes(plusDays(earliest, random.next() * span), 120));
      const rep = repFor(random, market, month);
      const product = random.weighted(PRODUCTS.map((one) => [one, market.demand(one, month)] as const));
      seeds.push({
        number: seeds.length,
        opened,
        rep,
        product,
        customer,
        amount: amountOf(random, product, customer, month - first),
      });
    }
  }
  return seeds;
}

function customerFor(random: Random, older: readonly Customer[]): Customer | undefined {
  return older.length === 0 ? undefined : random.pick(older);
}

function repFor(random: Random, market: Market, month: Month): DemoRep {
  return random.weighted(
    REPS.map(
      (rep) =>
        [rep, market.skill(rep, month) === 0 ? 0 : month - market.first - rep.from < 3 ? 0.6 : 1] as const,
    ),
  );
}

function amountOf(random: Random, product: DemoProduct, customer: Customer, month: number) {
  const [least, most] = product.quantity;
  const large = customer.size > 500 ? 1.5 : 1;
  const quantity = Math.max(1, Math.round(random.between(least, most) * large));
  return rounded(euros(priceIn(product, month) * quantity), 1 + random.normal() * 0.04);
}

const euros = (amount: number) => ({ minor: Math.round(amount * 100), currency: 'EUR' });
