import { OPEN_STAGES, SALES_EVENTS, STAGES } from '@skillhub/domain/contracts';
import { fixedMetadata } from '@skillhub/domain/kernel/testing';
import fc from 'fast-check';
import * as s from '../testing/samples';
import { deal, type DealCommand, type DealEvent } from './deal';
import type { DealState } from './deal-state';

const openStage = fc.constantFrom(...OPEN_STAGES);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 3 });
const someDay = fc
  .integer({ min: -40, max: 5 })
  .map((offset) => s.day(new Date(Date.parse(s.NOW) + offset * 86_400_000).toISOString().slice(0, 10)));
const someInstant = fc
  .integer({ min: -900, max: 20 })
  .map((hours) => s.at(new Date(Date.parse(s.NOW) + hours * 3_600_000).toISOString()));
const amount = fc.record({
  minor: fc.oneof({ weight: 9, arbitrary: fc.nat(5_000_000) }, fc.constant(-1)),
  currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'USD'),
});
const details = fc.record({
  name: fc.constantFrom('A', 'B'),
  accountId: maybe(fc.constant(s.accountId)),
  contactId: fc.constant(null),
  productId: maybe(fc.constant(s.productId)),
  amount: maybe(amount),
  probability: maybe(fc.constantFrom(0, 0.3, 0.5, 1, 1.2, -0.1)),
  expectedCloseOn: maybe(someDay),
});
const owner = fc.record({
  ownerId: fc.constantFrom(s.ownerId, s.otherOwnerId),
  teamId: maybe(fc.constantFrom(s.teamId, s.otherTeamId)),
});
const { dealId } = s;
const activity = fc
  .record({
    activityId: fc.integer({ min: 0, max: 30 }).map(s.activityId),
    kind: fc.constantFrom('call', 'email', 'meeting', 'note', 'proposal_sent', 'audit_validated'),
    at: fc.option(someInstant, { nil: undefined }),
  } as const)
  .map(({ at, ...rest }) => ({ ...rest, text: null, ...(at === undefined ? {} : { at }) }));
const optional = <K extends string, T>(key: K, arbitrary: fc.Arbitrary<T>) =>
  fc
    .option(arbitrary, { nil: undefined })
    .map((value) => (value === undefined ? {} : { [key]: value }) as { [P in K]?: T });

const takeOver = fc
  .tuple(
    details,
    owner,
    fc.constantFrom(...STAGES),
    maybe(someDay),
    maybe(someDay),
    maybe(fc.constantFrom('price', 'timing')),
  )
  .map(([d, o, stage, openedOn, closedOn, lossReason]): DealCommand => ({
    type: 'TakeOverDeal',
    data: { dealId, ...d, ...o, stage, openedOn, closedOn, lossReason, source: s.source },
  }));
const command: fc.Arbitrary<DealCommand> = fc.oneof(
  fc.tuple(details, owner, optional('openedOn', someDay)).map(([d, o, day]): DealCommand => ({
    type: 'OpenDeal',
    data: { dealId, ...d, ...o, ...day, source: null },
  })),
  details.map((d): DealCommand => ({ type: 'ChangeDealDetails', data: { dealId, ...d } })),
  owner.map((o): DealCommand => ({ type: 'AssignDeal', data: { dealId, ...o } })),
  {
    weight: 6,
    arbitrary: fc
      .tuple(openStage, optional('changedOn', someDay), optional('activity', activity))
      .map(([to, day, a]): DealCommand => ({ type: 'MoveDeal', data: { dealId, to, ...day, ...a } })),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(optional('amount', amount), optional('closedOn', someDay))
      .map(([a, day]): DealCommand => ({ type: 'WinDeal', data: { dealId, ...a, ...day } })),
  },
  optional('closedOn', someDay).map((day): DealCommand => ({
    type: 'LoseDeal',
    data: { dealId, reason: 'price', comment: null, ...day },
  })),
  fc
    .tuple(optional('to', openStage), optional('reopenedOn', someDay))
    .map(([to, day]): DealCommand => ({ type: 'ReopenDeal', data: { dealId, ...to, ...day } })),
  optional('disqualifiedOn', someDay).map((day): DealCommand => ({
    type: 'DisqualifyDeal',
    data: { dealId, reason: 'spam', ...day },
  })),
  {
    weight: 4,
    arbitrary: activity.map((a): DealCommand => ({ type: 'LogActivity', data: { dealId, ...a } })),
  },
  takeOver,
);

/** Most deals begin somewhere in the pipeline, so that the sequences reach its end. */
const begin = fc.tuple(details, owner, openStage).map(([d, o, stage]): DealCommand => ({
  type: 'TakeOverDeal',
  data: {
    dealId,
    ...{ ...d, probability: null, expectedCloseOn: null },
    ...o,
    stage,
    openedOn: s.day('2025-12-20'),
    closedOn: null,
    lossReason: null,
    source: s.source,
  },
}));
const sequence = (maxLength: number) =>
  fc
    .tuple(fc.option(begin, { nil: undefined, freq: 4 }), fc.array(command, { maxLength }))
    .map(([first, rest]) => (first ? [first, ...rest] : rest));

const schemas = new Map(SALES_EVENTS.map(({ type, schema }) => [type, schema]));
const decide = (given: DealCommand, state: DealState) => deal.decide(given, state, fixedMetadata());

function expectLegalStep(given: DealCommand, before: DealState, event: DealEvent): void {
  if (event.occurredAt) expect(event.occurredAt <= s.NOW).toBe(true);
  expect(schemas.get(event.type)?.safeParse(event.data).error).toBeUndefined();
  if (event.type === 'DealStageChanged' || event.type === 'DealWon' || event.type === 'DealLost') {
    expect(before).toMatchObject({ status: 'open', stage: event.data.from });
  }
  if (event.type === 'DealReopened') expect(['won', 'lost', 'disqualified']).toContain(before.status);
  if (given.type === 'TakeOverDeal') return;
  if (event.type === 'DealStageChanged') {
    expect(OPEN_STAGES.indexOf(event.data.to)).toBeLessThanOrEqual(OPEN_STAGES.indexOf(event.data.from) + 1);
  }
  if (event.type === 'DealWon') expect(event.data.from).toBe('negociation');
}

function expectLegalState(state: DealState): void {
  if (state.status === 'none') return;
  const { amount: money, probability, accountId } = state.details;
  if (money) expect(money.minor).toBeGreaterThanOrEqual(0);
  if (probability !== null) {
    expect(probability).toBeGreaterThanOrEqual(0);
    expect(probability).toBeLessThanOrEqual(1);
  }
  if (state.status === 'open') return;
  if (state.status === 'won') {
    expect(money).not.toBeNull();
    expect(accountId).not.toBeNull();
  }
  if (state.openedOn !== null) expect(state.closedOn >= state.openedOn).toBe(true);
  expect(state.closedOn <= s.TODAY).toBe(true);
}

describe('any sequence of commands', () => {
  it('leaves a deal in a legal state by legal steps', () => {
    fc.assert(
      fc.property(sequence(25), (commands) => {
        let state = deal.initial;
        for (const given of commands) {
          const decision = decide(given, state);
          if (!decision.ok) continue;
          for (const event of decision.value) {
            expectLegalStep(given, state, event);
            state = deal.evolve(state, event);
          }
          expectLegalState(state);
        }
      }),
      { numRuns: 2000, seed: 20260115 },
    );
  });

  it('is silent when a take-over is repeated', () => {
    fc.assert(
      fc.property(sequence(10), takeOver, (commands, again) => {
        const run = (state: DealState, given: DealCommand) => {
          const decision = decide(given, state);
          return decision.ok ? decision.value.reduce(deal.evolve, state) : state;
        };
        const before = commands.reduce(run, deal.initial);
        if (!decide(again, before).ok) return;
        expect(decide(again, run(before, again))).toEqual({ ok: true, value: [] });
      }),
      { numRuns: 2000, seed: 20260116 },
    );
  });
});
