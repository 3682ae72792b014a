import { decider } from '@skillhub/domain/kernel/testing';
import {
  NOW,
  TODAY,
  accountId,
  activityId,
  at,
  day,
  dealId,
  logged,
  opened,
  won,
} from '../../testing/samples';
import { deal } from '../deal';

const aDeal = decider(deal);

type Move = Parameters<typeof deal.decide>[0] & { type: 'MoveDeal' };
const move = (to: Move['data']['to'], rest: Partial<Move['data']> = {}): Move => ({
  type: 'MoveDeal',
  data: { dealId, to, ...rest },
});
const moved = (from: Move['data']['to'], to: Move['data']['to']) => ({
  type: 'DealStageChanged' as const,
  data: { dealId, from, to, changedOn: TODAY },
  occurredAt: NOW,
});
const meeting = logged('meeting', '2026-01-10T10:00:00.000Z', 1);
const noteAfter = logged('note', '2026-01-10T11:00:00.000Z', 2);
const noteBefore = logged('note', '2026-01-09T11:00:00.000Z', 3);
const proposal = logged('proposal_sent', '2026-01-11T10:00:00.000Z', 4);
const audit = logged('audit_validated', '2026-01-12T10:00:00.000Z', 5);

describe('moving a deal forwards', () => {
  it('enters RDV with a meeting', () => {
    aDeal
      .given([opened(), meeting])
      .when(move('rdv'))
      .then([moved('prospect', 'rdv')]);
    aDeal.given([opened()]).when(move('rdv')).thenRefused('sales.rdv_meeting_required');
  });

  it('leaves RDV with a note at or after the newest meeting', () => {
    const inRdv = [opened('rdv'), meeting, proposal];
    aDeal
      .given([...inRdv, noteAfter])
      .when(move('proposition'))
      .then([moved('rdv', 'proposition')]);
    aDeal.given(inRdv).when(move('proposition')).thenRefused('sales.rdv_note_required');
    aDeal
      .given([...inRdv, noteBefore])
      .when(move('proposition'))
      .thenRefused('sales.rdv_note_required');
  });

  it('judges the note by when things took place, not by the order of logging', () => {
    aDeal
      .given([opened('rdv'), noteAfter, meeting, proposal])
      .when(move('proposition'))
      .then([moved('rdv', 'proposition')]);
    const secondMeeting = logged('meeting', '2026-01-13T10:00:00.000Z', 6);
    aDeal
      .given([opened('rdv'), meeting, noteAfter, proposal, secondMeeting])
      .when(move('proposition'))
      .thenRefused('sales.rdv_note_required');
  });

  it('asks a deal that came in at RDV from elsewhere for its note too', () => {
    aDeal
      .given([opened('rdv'), proposal])
      .when(move('proposition'))
      .thenRefused('sales.rdv_note_required');
  });

  it('enters Proposition with an account and a proposal sent', () => {
    aDeal
      .given([opened('rdv'), meeting, noteAfter])
      .when(move('proposition'))
      .thenRefused('sales.proposal_required');
    aDeal
      .given([opened('rdv', { accountId: null }), meeting, noteAfter, proposal])
      .when(move('proposition'))
      .thenRefused('sales.account_required', { field: 'accountId' });
  });

  it('enters Audit with an audit validated', () => {
    aDeal
      .given([opened('proposition'), audit])
      .when(move('audit'))
      .then([moved('proposition', 'audit')]);
    aDeal
      .given([opened('proposition')])
      .when(move('audit'))
      .thenRefused('sales.audit_validation_required');
  });

  it('enters Négociation from Audit', () => {
    aDeal
      .given([opened('audit')])
      .when(move('negociation'))
      .then([moved('audit', 'negociation')]);
  });

  it('skips no stage', () => {
    aDeal
      .given([opened(), meeting, noteAfter, proposal])
      .when(move('proposition'))
      .thenRefused('sales.stage_skipped', { details: { from: 'prospect', to: 'proposition', next: 'rdv' } });
  });

  it('takes the missing activity along in the same append', () => {
    const activity = { activityId: activityId(9), kind: 'meeting' as const, text: 'Visio' };
    aDeal
      .given([opened()])
      .when(move('rdv', { activity: { ...activity } }))
      .then([
        { type: 'ActivityLogged', data: { dealId, ...activity, at: NOW }, occurredAt: NOW },
        moved('prospect', 'rdv'),
      ]);
  });

  it('checks the activity that comes along', () => {
    const taken = { activityId: activityId(1), kind: 'note' as const, text: null };
    aDeal
      .given([opened('rdv'), meeting, proposal])
      .when(move('proposition', { activity: taken }))
      .thenRefused('sales.activity_id_used', { field: 'activity.activityId' });
    aDeal
      .given([opened('rdv'), meeting, proposal])
      .when(move('proposition', { activity: { ...taken, activityId: activityId(9) } }))
      .thenRefused('sales.note_text_required', { field: 'activity.text' });
    const ahead = {
      ...taken,
      activityId: activityId(9),
      at: at('2026-01-20T00:00:00.000Z'),
      text: 'Demain',
    };
    aDeal
      .given([opened('rdv'), meeting, proposal])
      .when(move('proposition', { activity: ahead }))
      .thenRefused('sales.activity_in_future', { field: 'activity.at' });
  });
});

describe('moving a deal', () => {
  it('goes back to any earlier stage without evidence', () => {
    aDeal
      .given([opened('negociation')])
      .when(move('prospect'))
      .then([moved('negociation', 'prospect')]);
  });

  it('goes somewhere else', () => {
    aDeal
      .given([opened('audit')])
      .when(move('audit'))
      .thenRefused('sales.stage_unchanged');
  });

  it('needs an open deal', () => {
    aDeal.given([]).when(move('rdv')).thenRefused('sales.not_found');
    aDeal
      .given([opened('negociation'), won])
      .when(move('audit'))
      .thenRefused('sales.deal_closed');
  });

  it('takes place on a day between the opening and now', () => {
    const from = opened('audit', { accountId });
    aDeal
      .given([from])
      .when(move('negociation', { changedOn: day('2026-01-04') }))
      .thenRefused('sales.date_before_opening', { field: 'changedOn' });
    aDeal
      .given([from])
      .when(move('negociation', { changedOn: day('2026-01-18') }))
      .thenRefused('sales.date_in_future', { field: 'changedOn' });
  });
});
