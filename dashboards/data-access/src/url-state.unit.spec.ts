import { instantAt, wallTimeIn } from './dates';
import { grainOf, knownAt, metricScope, parseUrlState, rangeOf, toQueryParams } from './url-state';

describe('the address of a page', () => {
  it('means the last twelve months against the period before when it says nothing', () => {
    expect(parseUrlState({})).toEqual({
      period: { kind: 'preset', preset: 'last12m' },
      comparison: 'previous_period',
      filters: {},
      search: '',
      asOf: null,
    });
  });

  it('comes back as it was written', () => {
    const state = parseUrlState({
      period: '2026-01-01..2026-04-01',
      compare: 'previous_year',
      owner: 'a,b',
      search: 'kerial',
      asOf: '2026-03-12T09:30:00+01:00',
    });
    const params = toQueryParams(state);
    expect(params).toEqual({
      period: '2026-01-01..2026-04-01',
      compare: 'previous_year',
      search: 'kerial',
      asOf: '2026-03-12T08:30:00.000Z',
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

describe('the instant of the knowledge', () => {
  it.each(['2026-03-12', '2026-03-12T09:30', 'yesterday', ''])('is now for « %s »', (asOf) => {
    expect(parseUrlState({ asOf }).asOf).toBeNull();
    expect(knownAt(parseUrlState({ asOf }))).toEqual({});
  });

  it.each([
    ['2026-03-12T09:30', '2026-03-12T08:30:00.000Z'],
    ['2026-07-12T09:30', '2026-07-12T07:30:00.000Z'],
    // Put forward on 29 March: 02:30 is skipped. Put back on 25 October: 02:30 comes twice.
    ['2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T03:30', '2026-10-25T02:30:00.000Z'],
  ])('is typed as the clocks of Paris show it, %s', (wall, instant) => {
    expect(instantAt('Europe/Paris', wall)).toBe(instant);
  });

  it('is shown as it was typed', () => {
    for (const wall of ['2026-03-12T09:30', '2026-10-25T03:30', '2025-12-31T23:59', '2026-01-01T00:00']) {
      expect(wallTimeIn('Europe/Paris', instantAt('Europe/Paris', wall) ?? '')).toBe(wall);
      expect(wallTimeIn('America/New_York', instantAt('America/New_York', wall) ?? '')).toBe(wall);
    }
    expect(instantAt('Europe/Paris', '2026-13-01T00:00')).toBeNull();
    expect(instantAt('Europe/Paris', 'hier')).toBeNull();
  });
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
