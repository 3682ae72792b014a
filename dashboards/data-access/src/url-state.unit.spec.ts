import { grainOf, metricScope, parseUrlState, rangeOf, toQueryParams } from './url-state';

describe('the address of a page', () => {
  it('means the last twelve months against the period before when it says nothing', () => {
    expect(parseUrlState({})).toEqual({
      period: { kind: 'preset', preset: 'last12m' },
      comparison: 'previous_period',
      filters: {},
      search: '',
    });
  });

  it('comes back as it was written', () => {
    const state = parseUrlState({
      period: '2026-01-01..2026-04-01',
      compare: 'previous_year',
      owner: 'a,b',
      search: 'kerial',
    });
    const params = toQueryParams(state);
    expect(params).toEqual({
      period: '2026-01-01..2026-04-01',
      compare: 'previous_year',
      search: 'kerial',
      owner: 'a,b',
      team: null,
      account: null,
      product: null,
      stage: null,
    });
  });

  it.each(['2026-13-01..2026-14-01', '2026-04-01..2026-01-01', 'yesterday', '..'])(
    'falls back on the default for the period %s',
    (period) => {
      expect(parseUrlState({ period }).period).toEqual({ kind: 'preset', preset: 'last12m' });
    },
  );
});

describe('presets', () => {
  const today = '2026-11-20';
  it.each([
    ['month', { from: '2026-11-01', to: '2026-12-01' }, 'day'],
    ['quarter', { from: '2026-10-01', to: '2027-01-01' }, 'week'],
    ['last90', { from: '2026-08-23', to: '2026-11-21' }, 'week'],
    ['last12m', { from: '2025-12-01', to: '2026-12-01' }, 'month'],
    ['year', { from: '2026-01-01', to: '2027-01-01' }, 'month'],
    ['all', null, 'month'],
  ] as const)('%s', (preset, range, grain) => {
    expect(rangeOf({ kind: 'preset', preset }, today)).toEqual(range);
    expect(grainOf(range)).toBe(grain);
  });
});

describe('the scope of a metric', () => {
  it('leaves out what the metric does not know and what compares nothing', () => {
    expect(metricScope(null, 'previous_year', { stage: ['rdv'], team: ['t1'] })).toEqual({
      filters: [{ dimension: 'team', op: 'in', values: ['t1'] }],
    });
    expect(metricScope({ from: '2026-01-01', to: '2026-02-01' }, 'none', {})).toEqual({
      from: '2026-01-01',
      to: '2026-02-01',
    });
  });
});
