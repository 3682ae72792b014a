import { decider } from '@skillhub/domain/kernel/testing';
import { NOW, activityId, at, dealId, logged, opened, won } from '../../testing/samples';
import { deal } from '../deal';

const aDeal = decider(deal);

type Log = Parameters<typeof deal.decide>[0] & { type: 'LogActivity' };
const log = (rest: Partial<Log['data']> = {}): Log => ({
  type: 'LogActivity',
  data: { dealId, activityId: activityId(1), kind: 'note', text: 'Budget confirmé', ...rest },
});

describe('logging an activity', () => {
  it('is done now unless it says when', () => {
    const data = { dealId, activityId: activityId(1), kind: 'note' as const, text: 'Budget confirmé' };
    aDeal
      .given([opened()])
      .when(log())
      .then([{ type: 'ActivityLogged', data: { ...data, at: NOW }, occurredAt: NOW }]);
    const earlier = at('2026-01-14T08:00:00.000Z');
    aDeal
      .given([opened()])
      .when(log({ at: earlier }))
      .then([{ type: 'ActivityLogged', data: { ...data, at: earlier }, occurredAt: earlier }]);
  });

  it('may plan a RDV, which occurs as a plan now', () => {
    const planned = at('2026-02-01T08:00:00.000Z');
    aDeal
      .given([opened()])
      .when(log({ kind: 'meeting', at: planned, text: null }))
      .then([
        {
          type: 'ActivityLogged',
          data: { dealId, activityId: activityId(1), kind: 'meeting', at: planned, text: null },
          occurredAt: NOW,
        },
      ]);
  });

  it('cannot note what has not been', () => {
    aDeal
      .given([opened()])
      .when(log({ at: at('2026-01-16T00:00:00.000Z') }))
      .thenRefused('sales.activity_in_future', { field: 'at' });
  });

  it('asks words of a note, since a RDV without one is not done', () => {
    for (const text of [null, ' \n']) {
      aDeal.given([opened()]).when(log({ text })).thenRefused('sales.note_text_required', { field: 'text' });
    }
    aDeal
      .given([opened()])
      .when(log({ kind: 'call', text: null }))
      .then([logged('call', NOW)].map((event) => ({ ...event, occurredAt: NOW })));
  });

  it('goes on after the closing', () => {
    aDeal
      .given([opened('negociation'), won])
      .when(log({ kind: 'call', text: null }))
      .then([logged('call', NOW)].map((event) => ({ ...event, occurredAt: NOW })));
  });

  it('needs a deal and an id of its own', () => {
    aDeal.given([]).when(log()).thenRefused('sales.not_found');
    aDeal
      .given([opened(), logged('call')])
      .when(log())
      .thenRefused('sales.activity_id_used');
  });
});
