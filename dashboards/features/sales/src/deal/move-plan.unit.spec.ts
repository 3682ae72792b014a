import { columnState, planMove, planRefused, undoOf } from './move-plan';

const deal = { stage: 'rdv' } as const;

describe('a move to a column', () => {
  it('is what the server said of it', () => {
    const moves = [
      { to: 'prospect', allowed: true },
      { to: 'proposition', allowed: false, code: 'sales.rdv_note_required' },
      { to: 'audit', allowed: false, code: 'sales.stage_skipped' },
      { to: 'gagne', allowed: false, code: 'sales.win_from_negotiation_only' },
      { to: 'perdu', allowed: true },
    ] as const;
    const plans = (['rdv', 'prospect', 'proposition', 'audit', 'gagne', 'perdu'] as const).map((to) =>
      planMove(deal, to, moves),
    );
    expect(plans.map(({ kind }) => kind)).toEqual(['none', 'move', 'evidence', 'refused', 'refused', 'lose']);
    expect(plans.map(columnState)).toEqual(['same', 'open', 'ask', 'closed', 'closed', 'ask']);
  });

  it('is tried when the server has not said yet', () => {
    expect(planMove(deal, 'proposition', null)).toEqual({ kind: 'move' });
    expect(planMove({ stage: 'gagne' }, 'audit', null)).toEqual({ kind: 'reopen' });
    expect(planMove({ stage: 'gagne' }, 'perdu', null)).toEqual({
      kind: 'refused',
      code: 'sales.deal_closed',
    });
  });

  it('asks for the fact that a refusal names', () => {
    expect(planRefused('sales.proposal_required')).toMatchObject({
      kind: 'evidence',
      activity: 'proposal_sent',
    });
    expect(planRefused('sales.amount_required')).toEqual({ kind: 'win', amountMissing: true });
    expect(planRefused('sales.account_required')).toEqual({
      kind: 'refused',
      code: 'sales.account_required',
    });
  });

  it('is undone by moving back, or by reopening', () => {
    expect(undoOf('rdv', 'prospect')).toEqual({ kind: 'move', to: 'rdv' });
    expect(undoOf('negociation', 'gagne')).toEqual({ kind: 'reopen', to: 'negociation' });
    expect(undoOf('perdu', 'audit')).toBeNull();
  });
});
