import type { DealId, LossReason, OpenStage } from '@skillhub/domain/contracts';
import type { Instant, LocalDate, Money } from '@skillhub/domain/kernel';
import { atWork, dayOf, monthOf, plusDays, plusMinutes } from './calendar';
import { teamIn, type DemoProduct, type DemoRep } from './company';
import type { Customer } from './customers';
import type { DealCommand, DemoActivity, DemoStep } from './demo-command';
import { demoIds } from './demo-ids';
import type { Market } from './market';
import { randomFor, type Random } from './random';
import { texts } from './texts';

export interface DealSeed {
  readonly number: number;
  readonly opened: Instant;
  readonly rep: DemoRep;
  readonly product: DemoProduct;
  readonly customer: Customer;
  readonly amount: Money;
}

interface StagePlan {
  readonly stage: OpenStage;
  /** Usual days in it. */
  readonly days: number;
  /** Chance of being lost there in a usual month by a usual sales person. */
  readonly loss: number;
  readonly reasons: readonly (readonly [LossReason, number])[];
  /** How many calls and e-mails at most. */
  readonly contacts: number;
}

const PLANS: readonly StagePlan[] = [
  {
    stage: 'prospect',
    days: 11,
    loss: 0.13,
    reasons: [
      ['no_answer', 6],
      ['no_fit', 2],
      ['timing', 2],
    ],
    contacts: 2,
  },
  {
    stage: 'rdv',
    days: 12,
    loss: 0.2,
    reasons: [
      ['no_fit', 3],
      ['no_budget', 3],
      ['timing', 3],
      ['no_answer', 1],
    ],
    contacts: 1,
  },
  {
    stage: 'proposition',
    days: 18,
    loss: 0.24,
    reasons: [
      ['price', 4],
      ['competitor', 3],
      ['no_decision', 3],
      ['no_budget', 2],
    ],
    contacts: 2,
  },
  {
    stage: 'audit',
    days: 16,
    loss: 0.1,
    reasons: [
      ['no_fit', 2],
      ['timing', 2],
      ['no_decision', 2],
    ],
    contacts: 1,
  },
  {
    stage: 'negociation',
    days: 13,
    loss: 0.2,
    reasons: [
      ['price', 5],
      ['competitor', 3],
      ['no_decision', 2],
    ],
    contacts: 2,
  },
];
const BAD_REASONS = [
  ['competitor', 6],
  ['price', 4],
  ['no_budget', 2],
] as const;
const DISQUALIFIED = 0.07;
const STALLED = 0.035;

/** The whole life of one deal, as the commands of the people who work on it; it may reach beyond today. */
export function dealStory(seed: string, deal: DealSeed, market: Market): readonly DemoStep[] {
  const random = randomFor(`${seed} deal ${String(deal.number)}`);
  const pen = storyPen(deal, random);
  const skill = () => Math.max(0.3, market.skill(deal.rep, monthOf(pen.now())));
  const team = teamIn(deal.rep, monthOf(deal.opened) - market.first);
  const ids = { dealId: demoIds.deal(deal.number) };
  const [contactId = null] = deal.customer.contacts;
  const details = {
    ...ids,
    name: `${deal.product.name} – ${deal.customer.name}`,
    contactId,
    productId: demoIds.product(deal.product.name),
    probability: null,
  };
  const accountKnown = random.chance(0.92);
  const estimated = random.chance(0.75);
  pen.write({
    type: 'OpenDeal',
    data: {
      ...details,
      accountId: accountKnown ? deal.customer.accountId : null,
      amount: estimated ? rounded(deal.amount, 0.85 + random.next() * 0.4) : null,
      expectedCloseOn: expectedDay(deal.opened, random.between(50, 95)),
      ownerId: demoIds.rep(deal.rep.name),
      teamId: demoIds.team(team),
      source: null,
    },
  });
  for (const [index, plan] of PLANS.entries()) {
    pen.contacts(random.between(plan.stage === 'prospect' ? 1 : 0, plan.contacts), plan.days / skill());
    const month = monthOf(pen.now());
    if (plan.stage === 'prospect' && random.chance(DISQUALIFIED)) {
      pen.write({
        type: 'DisqualifyDeal',
        data: { ...ids, reason: random.pick(['out_of_target', 'duplicate', 'spam', 'out_of_target']) },
      });
      return pen.steps;
    }
    if (random.chance(STALLED)) pen.wait(random.between(70, 140));
    if (random.chance(Math.min(0.85, (plan.loss * market.hardness(month)) / skill()))) {
      const reason = random.weighted(market.isBad(month) ? BAD_REASONS : plan.reasons);
      pen.write({
        type: 'LoseDeal',
        data: { ...ids, reason, comment: random.chance(0.7) ? texts.loss(random, reason) : null },
      });
      comeBack(pen, random, plan.stage, ids.dealId);
      return pen.steps;
    }
    const next = PLANS[index + 1]?.stage;
    if (next === undefined) {
      pen.write({
        type: 'WinDeal',
        data: { ...ids, amount: rounded(deal.amount, random.chance(0.45) ? 0.85 + random.next() * 0.12 : 1) },
      });
      return pen.steps;
    }
    if (next === 'proposition') {
      const accountId = deal.customer.accountId;
      const expectedCloseOn = expectedDay(pen.now(), random.between(30, 60));
      pen.write({
        type: 'ChangeDealDetails',
        data: { ...details, accountId, amount: deal.amount, expectedCloseOn },
      });
    }
    moveTo(pen, random, next, ids.dealId);
    if (next === 'negociation' && random.chance(0.35)) {
      const accountId = deal.customer.accountId;
      const expectedCloseOn = expectedDay(pen.now(), random.between(10, 30));
      const probability = random.pick([0.6, 0.75, 0.8, 0.9]);
      pen.write({
        type: 'ChangeDealDetails',
        data: { ...details, accountId, amount: deal.amount, probability, expectedCloseOn },
      });
    }
    if (next === 'negociation' && random.chance(0.06)) {
      pen.wait(random.between(3, 8));
      pen.write({ type: 'MoveDeal', data: { ...ids, to: 'proposition' } });
      pen.wait(random.between(4, 9));
      pen.write({ type: 'MoveDeal', data: { ...ids, to: 'audit' } });
      pen.wait(random.between(1, 4));
      pen.write({ type: 'MoveDeal', data: { ...ids, to: 'negociation' } });
    }
  }
  return pen.steps;
}

type Pen = ReturnType<typeof storyPen>;

/** Writes the steps of one deal, each later than the one before and within working hours. */
function storyPen(deal: DealSeed, random: Random) {
  const steps: DemoStep[] = [];
  let time = deal.opened;
  let activities = 0;
  const wait = (days: number) => {
    time = atWork(plusDays(time, days));
  };
  const write = (command: DealCommand) => {
    steps.push({ now: time, by: deal.rep.name, request: { aggregate: 'deal', command } });
    time = plusMinutes(time, random.between(2, 25));
  };
  const activity = (kind: DemoActivity['kind'], text: string | null, at?: Instant): DemoActivity => {
    activities += 1;
    const activityId = demoIds.activity(deal.number, activities);
    return { activityId, kind, text, ...(at === undefined ? {} : { at }) };
  };
  const log = (made: DemoActivity) => {
    write({ type: 'LogActivity', data: { dealId: demoIds.deal(deal.number), ...made } });
  };
  return {
    steps,
    now: () => time,
    wait,
    write,
    activity,
    log,
    /** Some calls and e-mails spread over about so many days. */
    contacts: (count: number, days: number) => {
      const length = Math.max(1.5, days * (0.5 + random.next()));
      for (let index = 0; index < count; index += 1) {
        wait(length / (count + 1));
        log(
          random.chance(0.5) ? activity('call', texts.call(random)) : activity('email', texts.email(random)),
        );
      }
      wait(length / (count + 1));
    },
  };
}

/** A move with the activity that its stage asks for; a RDV is held some days after it was made, and noted. */
function moveTo(pen: Pen, random: Random, to: OpenStage, dealId: DealId): void {
  switch (to) {
    case 'rdv': {
      const at = atWork(plusDays(pen.now(), random.between(2, 7)));
      pen.write({ type: 'MoveDeal', data: { dealId, to, activity: pen.activity('meeting', null, at) } });
      pen.wait((Date.parse(at) - Date.parse(pen.now())) / 86_400_000 + random.between(1, 30) / 24);
      pen.log(pen.activity('note', texts.note(random)));
      return;
    }
    case 'proposition':
      pen.write({
        type: 'MoveDeal',
        data: { dealId, to, activity: pen.activity('proposal_sent', texts.proposal(random)) },
      });
      return;
    case 'audit':
      pen.write({
        type: 'MoveDeal',
        data: { dealId, to, activity: pen.activity('audit_validated', texts.audit(random)) },
      });
      return;
    default:
      pen.write({ type: 'MoveDeal', data: { dealId, to } });
  }
}

/** A few lost deals come back after some months, and are lost or left where they were. */
function comeBack(pen: Pen, random: Random, stage: OpenStage, dealId: DealId): void {
  if (!random.chance(0.03)) return;
  pen.wait(random.between(40, 110));
  pen.write({ type: 'ReopenDeal', data: { dealId, to: stage } });
  pen.contacts(random.between(1, 2), 12);
  pen.write({
    type: 'LoseDeal',
    data: { dealId, reason: 'no_decision', comment: texts.loss(random, 'no_decision') },
  });
}

function expectedDay(from: Instant, days: number): LocalDate {
  return dayOf(atWork(plusDays(from, days)));
}

/** A price as people write it: whole tens of euros. */
export function rounded({ minor, currency }: Money, factor: number): Money {
  return { minor: Math.round((minor * factor) / 1000) * 1000, currency };
}
