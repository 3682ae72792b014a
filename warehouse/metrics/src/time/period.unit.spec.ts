import type { MetricQuery } from '@skillhub/warehouse/contracts';
import { addMonths, advance, localDay, startOf } from './calendar';
import { periodBefore, seriesOf, yearBefore } from './period';

const options = { today: '2026-11-20', whenOpen: 'everything' } as const;
const ask = (query: Partial<MetricQuery>) => seriesOf({ metric: 'm', ...query }, options);

describe('the calendar', () => {
  it.each([
    ['week', '2026-11-20', '2026-11-16', '2026-11-23'],
    ['week', '2026-11-22', '2026-11-16', '2026-11-23'],
    ['month', '2026-12-31', '2026-12-01', '2027-01-01'],
    ['quarter', '2026-11-20', '2026-10-01', '2027-01-01'],
    ['year', '2024-02-29', '2024-01-01', '2025-01-01'],
    ['day', '2024-02-28', '2024-02-28', '2024-02-29'],
  ] as const)('knows the %s of %s', (grain, day, start, next) => {
    expect(startOf(grain, day)).toBe(start);
    expect(advance(grain, start, 1)).toBe(next);
  });

  it('keeps to the end of shorter months', () => {
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  });

  it('knows the day of an instant where the tenant is, over the change of the clocks', () => {
    expect(localDay('2026-03-28T23:30:00.000Z', 'Europe/Paris')).toBe('2026-03-29');
    expect(localDay('2026-03-29T22:30:00.000Z', 'Europe/Paris')).toBe('2026-03-30');
    expect(localDay('2026-10-25T22:30:00.000Z', 'Europe/Paris')).toBe('2026-10-25');
    expect(localDay('2026-01-01T00:30:00.000Z', 'America/Montreal')).toBe('2025-12-31');
  });
});

describe('the periods of a question', () => {
  it('are whole without a grain', () => {
    expect(ask({ from: '2026-01-01', to: '2026-04-01' })).toEqual([
      {
        period: { from: '2026-01-01', to: '2026-04-01' },
        buckets: [{ label: '2026-01-01', from: '2026-01-01', to: '2026-04-01', partial: false }],
      },
    ]);
    expect(ask({})).toMatchObject([{ period: { from: '1900-01-01', to: '2149-06-06' } }]);
    expect(seriesOf({ metric: 'm' }, { ...options, whenOpen: 'now' })).toMatchObject([
      { period: { to: '2026-11-21' } },
    ]);
  });

  it('are cut to what was asked and marked when they are not whole or not over', () => {
    expect(ask({ from: '2026-09-10', to: '2026-12-01', grain: 'month' })).toMatchObject([
      {
        buckets: [
          { label: '2026-09-01', from: '2026-09-10', to: '2026-10-01', partial: true },
          { label: '2026-10-01', from: '2026-10-01', to: '2026-11-01', partial: false },
          { label: '2026-11-01', from: '2026-11-01', to: '2026-12-01', partial: true },
        ],
      },
    ]);
  });

  it('reach back by themselves with a grain', () => {
    const answer = ask({ grain: 'month' });
    expect(answer).toMatchObject([{ period: { from: '2025-12-01', to: '2026-12-01' } }]);
  });

  it('are compared with the one before, whole months with whole months', () => {
    expect(periodBefore({ from: '2026-04-01', to: '2026-07-01' })).toEqual({
      from: '2026-01-01',
      to: '2026-04-01',
    });
    expect(periodBefore({ from: '2026-03-01', to: '2026-04-01' })).toEqual({
      from: '2026-02-01',
      to: '2026-03-01',
    });
    expect(periodBefore({ from: '2026-04-10', to: '2026-04-20' })).toEqual({
      from: '2026-03-31',
      to: '2026-04-10',
    });
    expect(yearBefore({ from: '2024-02-29', to: '2024-03-01' })).toEqual({
      from: '2023-02-28',
      to: '2023-03-01',
    });
    expect(ask({ from: '2026-04-01', to: '2026-05-01', compare: 'previous_year' })).toMatchObject([
      {},
      { period: { from: '2025-04-01', to: '2025-05-01' } },
    ]);
    expect(
      ask({ from: '2026-04-01', to: '2026-05-01', compare: { from: '2020-01-01', to: '2020-02-01' } }),
    ).toMatchObject([{}, { period: { from: '2020-01-01', to: '2020-02-01' } }]);
  });

  it.each([
    [{ from: '2026-02-01', to: '2026-02-01' }, 'to'],
    [{ from: '2000-01-01', to: '2026-01-01', grain: 'day' }, 'grain'],
    [{ compare: 'previous_period' }, 'compare'],
    [{ compare: { from: '2026-02-01', to: '2026-01-01' } }, 'compare'],
    [
      {
        from: '2026-01-01',
        to: '2026-02-01',
        grain: 'day',
        compare: { from: '1990-01-01', to: '2026-01-01' },
      },
      'compare',
    ],
  ] as const)('are refused for %j, naming the field', (query, field) => {
    expect(ask(query as Partial<MetricQuery>)).toMatchObject({ field });
  });
});
