import { Random } from './random';
import { sealed, type RawEvent } from './raw-event';

export interface SyntheticOptions {
  readonly seed: number;
  readonly tenant: string;
  readonly deals: number;
  /** @default ['EUR', 'JPY', 'TND'], mostly the first */
  readonly currencies?: readonly [string, ...string[]];
}

/** Names that no table of the warehouse may show in clear. */
export const PLANTED = [
  'Aurore Planterose',
  'aurore@planterose.example',
  'Équipe Planterose',
  'note Planterose',
];

const STAGES = ['prospect', 'rdv', 'proposition', 'audit', 'negociation'] as const;
const LOSS_REASONS = ['price', 'competitor', 'no_budget', 'no_decision'] as const;
const KINDS = ['call', 'email', 'meeting', 'note', 'proposal_sent', 'audit_validated'] as const;
const DAY = 86_400_000;
const START = Date.parse('2025-01-01T00:00:00.000Z');

const day = (time: number) => new Date(time).toISOString().slice(0, 10);

/**
 * Two years of a company's sales as events: deals that move on, back, are won, lost, reopened, disqualified, re-priced
 * and given to others; some without a day of opening or an amount. Half are recorded as they happen, half months later,
 * as an import does. In the order of recording, each stream in the order of its versions.
 */
export function syntheticSales(options: SyntheticOptions): RawEvent[] {
  const random = new Random(options.seed);
  const currencies = options.currencies ?? ['EUR', 'EUR', 'EUR', 'JPY', 'TND'];
  const log: Omit<RawEvent, 'sequence'>[] = [];
  const versions = new Map<string, number>();

  function emit(stream: string, type: string, data: object, occurred: number, recorded: number): void {
    const version = (versions.get(stream) ?? 0) + 1;
    versions.set(stream, version);
    log.push({
      tenant: options.tenant,
      event_id: random.uuid(),
      stream_id: stream,
      stream_version: version,
      type,
      schema_version: 1,
      data: JSON.stringify(data),
      actor: 'user-1',
      correlation_id: random.uuid(),
      causation_id: '',
      origin: '',
      occurred_at: new Date(occurred).toISOString(),
      recorded_at: new Date(recorded).toISOString(),
      topic: 'skillhub.sales.v1',
      partition: 0,
    });
  }

  const ids = (count: number) =>
    Array.from({ length: count }, () => random.uuid()) as unknown as readonly [string, ...string[]];
  const [teams, reps, accounts, products] = [ids(3), ids(7), ids(20), ids(5)];
  for (const teamId of teams) {
    emit(
      `sales_team-${teamId}`,
      'SalesTeamRegistered',
      { teamId, name: sealed(PLANTED[2] ?? '') },
      START,
      START,
    );
  }
  const teamOf = new Map(reps.map((rep) => [rep, random.chance(0.9) ? random.pick(teams) : null]));
  for (const repId of reps) {
    const data = { repId, name: sealed(PLANTED[0] ?? ''), teamId: teamOf.get(repId) ?? null, source: null };
    emit(`sales_rep-${repId}`, 'SalesRepRegistered', data, START, START);
  }
  for (const [i, accountId] of accounts.entries()) {
    const data = {
      accountId,
      name: `Company ${String(i)}`,
      domain: null,
      sector: random.pick(['retail', 'software', null]),
      country: random.pick(['France', 'Tunisie', null]),
      employees: random.int(5000),
      annualRevenue: { minor: random.int(1e9), currency: 'EUR' },
      yearEstablished: 1990,
      parentAccountId: null,
      source: null,
    };
    emit(`account-${accountId}`, 'AccountRegistered', data, START, START);
    if (random.chance(0.3)) {
      const later = START + 400 * DAY;
      emit(`account-${accountId}`, 'AccountDetailsChanged', { ...data, sector: 'health' }, later, later);
    }
  }
  for (const [i, productId] of products.entries()) {
    const listPrice = { minor: 10_000 * (i + 1), currency: 'EUR' };
    const data = {
      productId,
      name: `Product ${String(i)}`,
      family: random.pick(['Conseil', 'Formation', null]),
      listPrice,
      source: null,
    };
    emit(`product-${productId}`, 'ProductListed', data, START, START);
  }

  for (let i = 0; i < options.deals; i++) {
    const dealId = random.uuid();
    const stream = `deal-${dealId}`;
    const opened = START + random.int(600) * DAY;
    const imported = random.chance(0.5);
    const importedAt = START + (620 + random.int(60)) * DAY + random.int(DAY);
    let now = opened;
    const put = (type: string, data: object) => {
      emit(stream, type, { dealId, ...data }, now, imported ? importedAt : now + 9 * 3_600_000);
    };
    const pass = (most: number) => {
      now += (1 + random.int(most)) * DAY;
    };
    const currency = random.pick(currencies);
    const amount = () => (random.chance(0.85) ? { minor: 1_000 + random.int(5_000_000), currency } : null);
    const details = () => ({
      name: `Deal ${String(i)}`,
      accountId: random.chance(0.9) ? random.pick(accounts) : null,
      contactId: null,
      productId: random.chance(0.8) ? random.pick(products) : null,
      amount: amount(),
      probability: random.chance(0.3) ? random.int(101) / 100 : null,
      expectedCloseOn: random.chance(0.8) ? day(opened + (30 + random.int(200)) * DAY) : null,
    });
    const ownerId = random.pick(reps);
    let at = imported ? random.int(STAGES.length) : 0;
    const openedOn = imported && random.chance(0.1) ? null : day(opened);
    put('DealOpened', {
      ...details(),
      ownerId,
      teamId: teamOf.get(ownerId) ?? null,
      stage: STAGES[at],
      openedOn,
      source: imported ? { system: 'crm', key: dealId } : null,
    });
    const steps = random.int(8);
    for (let step = 0; step < steps; step++) {
      pass(20);
      const action = random.next();
      if (action < 0.4 && at < STAGES.length - 1) {
        put('DealStageChanged', { from: STAGES[at], to: STAGES[at + 1], changedOn: day(now) });
        at++;
      } else if (action < 0.5 && at > 0) {
        put('DealStageChanged', { from: STAGES[at], to: STAGES[at - 1], changedOn: day(now) });
        at--;
      } else if (action < 0.6) {
        const next = random.pick(reps);
        put('DealAssigned', { ownerId: next, teamId: teamOf.get(next) ?? null });
      } else if (action < 0.7) {
        put('DealDetailsChanged', details());
      } else {
        const kind = random.pick(KINDS);
        const text = kind === 'note' ? sealed(PLANTED[3] ?? '') : null;
        put('ActivityLogged', { activityId: random.uuid(), kind, at: new Date(now).toISOString(), text });
      }
    }
    pass(20);
    const end = random.next();
    const from = STAGES[at];
    const lose = () => {
      put('DealLost', {
        from,
        reason: random.pick(LOSS_REASONS),
        comment: sealed(PLANTED[1] ?? ''),
        closedOn: day(now),
      });
    };
    const win = () => {
      put('DealWon', { from, amount: amount() ?? { minor: 100, currency }, closedOn: day(now) });
    };
    if (end < 0.35) win();
    else if (end < 0.6) lose();
    else if (end < 0.65) put('DealDisqualified', { reason: 'spam', disqualifiedOn: day(now) });
    else if (end < 0.7) {
      lose();
      pass(30);
      put('DealReopened', { to: 'rdv', reopenedOn: day(now) });
      if (random.chance(0.5)) {
        pass(30);
        win();
      }
    }
  }
  const recorded = log.map((event, i) => ({ event, i }));
  recorded.sort((a, b) => Date.parse(a.event.recorded_at) - Date.parse(b.event.recorded_at) || a.i - b.i);
  return recorded.map(({ event }, i) => ({ ...event, sequence: i + 1 }));
}
