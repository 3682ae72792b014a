import { Instant } from '@skillhub/domain/kernel';
import fc from 'fast-check';
import type { SlaPolicyVersion } from '../sla/sla-policy';
import { PRIORITIES, SLA_CANCELLATIONS, type TicketFact, type TicketStatus } from '../sla/ticket-fact';
import { plusMinutes, scenes, type Scene } from './calendars';

const targets = fc.record({
  first_reply: fc.integer({ min: 1, max: 300 }),
  next_reply: fc.integer({ min: 1, max: 300 }),
  resolution: fc.integer({ min: 1, max: 2000 }),
});
const priority = fc.constantFrom(...PRIORITIES);
const ticketStatus: fc.Arbitrary<TicketStatus> = fc.constantFrom<TicketStatus[]>(
  { category: 'active', name: 'Ouvert' },
  { category: 'waiting_on_customer', name: 'En attente', reason: 'Accès demandé' },
  { category: 'waiting_on_customer', name: 'En attente', reason: 'Validation demandée' },
  { category: 'resolved', name: 'Résolu' },
);

type Step = (at: Instant) => TicketFact;
const replies = fc.constant<Step>((at) => ({ type: 'agent_replied', at }));
const comments = fc.constant<Step>((at) => ({ type: 'customer_commented', at }));
const statuses = ticketStatus.map<Step>((status) => (at) => ({ type: 'status_changed', at, status }));
const priorities = priority.map<Step>((to) => (at) => ({ type: 'priority_changed', at, priority: to }));
const cancellations = fc
  .constantFrom(...SLA_CANCELLATIONS)
  .map<Step>((reason) => (at) => ({ type: 'sla_cancelled', at, reason }));

const KINDS = {
  /** Everything but changes of priority and cancellations: what an agent could do to hide a missed due time. */
  work: fc.oneof(replies, comments, { weight: 3, arbitrary: statuses }),
  /** Everything but cancellations. */
  retargeted: fc.oneof(replies, comments, { weight: 3, arbitrary: statuses }, priorities),
  any: fc.oneof(replies, comments, { weight: 3, arbitrary: statuses }, priorities, cancellations),
};

export interface TicketScene extends Scene {
  readonly policy: SlaPolicyVersion;
  /** In order of time, on whole minutes, the first one the opening. */
  readonly facts: readonly TicketFact[];
  readonly asOf: Instant;
}

const factsFrom = (start: Instant, kind: keyof typeof KINDS): fc.Arbitrary<readonly TicketFact[]> =>
  fc
    .record({
      priority,
      status: ticketStatus,
      steps: fc.array(fc.record({ minutes: fc.integer({ min: 0, max: 900 }), step: KINDS[kind] }), {
        maxLength: 12,
      }),
    })
    .map(({ priority: first, status, steps }) => {
      const facts: TicketFact[] = [{ type: 'opened', at: start, priority: first, status }];
      let at = start;
      for (const { minutes, step } of steps) {
        at = plusMinutes(at, minutes);
        facts.push(step(at));
      }
      return facts;
    });

/** A ticket on a random calendar, looked at up to a week after its opening. */
export const ticketScenes = (kind: keyof typeof KINDS): fc.Arbitrary<TicketScene> =>
  scenes.chain((scene) =>
    fc
      .record({
        targets: fc.record({ urgent: targets, high: targets, normal: targets, low: targets }),
        facts: factsFrom(scene.start, kind),
        age: fc.integer({ min: 0, max: 7 * 1440 }),
      })
      .map(({ targets: promised, facts, age }) => ({
        ...scene,
        policy: {
          version: 1,
          effectiveFrom: Instant.of('2020-01-01T00:00:00.000Z'),
          calendar: scene.calendar,
          targets: promised,
        },
        facts,
        asOf: plusMinutes(scene.start, age),
      })),
  );
