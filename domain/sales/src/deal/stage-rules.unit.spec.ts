import { NO_EVIDENCE } from './evidence';
import { possibleMoves } from './stage-rules';
import { at } from '../testing/samples';

const bare = { evidence: NO_EVIDENCE, hasAccount: false, hasAmount: false };
const codes = (moves: ReturnType<typeof possibleMoves>) =>
  Object.fromEntries(moves.map(({ to, allowed, code }) => [to, allowed ? 'allowed' : code]));

describe('the possible moves', () => {
  it('of a new deal', () => {
    expect(codes(possibleMoves({ status: 'open', stage: 'prospect' }, bare))).toEqual({
      rdv: 'sales.rdv_meeting_required',
      proposition: 'sales.stage_skipped',
      audit: 'sales.stage_skipped',
      negociation: 'sales.stage_skipped',
      gagne: 'sales.win_from_negotiation_only',
      perdu: 'allowed',
    });
  });

  it('of a deal after its RDV without a note', () => {
    const evidence = { ...NO_EVIDENCE, lastMeetingAt: at('2026-01-10T10:00:00.000Z') };
    expect(codes(possibleMoves({ status: 'open', stage: 'rdv' }, { ...bare, evidence }))).toMatchObject({
      prospect: 'allowed',
      proposition: 'sales.rdv_note_required',
    });
  });

  it('of a deal that is ready to be won', () => {
    const facts = { ...bare, hasAccount: true, hasAmount: true };
    expect(codes(possibleMoves({ status: 'open', stage: 'negociation' }, facts))).toMatchObject({
      gagne: 'allowed',
      audit: 'allowed',
    });
  });

  it('of a lost deal', () => {
    expect(codes(possibleMoves({ status: 'lost', closedFrom: 'rdv' }, bare))).toEqual({
      prospect: 'allowed',
      rdv: 'allowed',
      proposition: 'sales.stage_skipped',
      audit: 'sales.stage_skipped',
      negociation: 'sales.stage_skipped',
      gagne: 'sales.deal_closed',
    });
  });
});
