import { readDrill, recordsQuestion } from './records-question';

const definition = {
  dimensions: ['owner', 'team', 'loss_reason', 'currency'].map((id) => ({ id, name: { fr: id, en: id } })),
};

describe('from a number to its rows', () => {
  const scope = { from: '2026-01-01', to: '2027-01-01' };

  it('keeps the period of the page unless the drill has its own', () => {
    expect(readDrill({ metrique: 'm' }, scope)?.range).toEqual(scope);
    expect(readDrill({ metrique: 'm', du: '2026-03-01', au: '2026-04-01' }, scope)?.range).toEqual({
      from: '2026-03-01',
      to: '2026-04-01',
    });
    expect(readDrill({}, scope)).toBeNull();
  });

  it('adds what was pointed at to the filters, unset values included, and only dimensions of the metric', () => {
    const drill = readDrill({ metrique: 'm', 'd.loss_reason': 'price', 'd.team': '', 'd.sector': 'x' }, null);
    expect(
      drill &&
        recordsQuestion(
          drill,
          { filters: { owner: ['o1'], stage: ['rdv'] }, asOf: '2026-03-12T08:30:00.000Z' },
          definition,
        ),
    ).toEqual({
      metric: 'm',
      asOf: '2026-03-12T08:30:00.000Z',
      filters: [
        { dimension: 'owner', op: 'in', values: ['o1'] },
        { dimension: 'loss_reason', op: 'in', values: ['price'] },
        { dimension: 'team', op: 'in', values: [null] },
      ],
    });
  });
});
