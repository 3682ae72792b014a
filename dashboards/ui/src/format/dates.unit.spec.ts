import { formatAge, formatDay, formatInstant, formatPeriod, formatRange } from './dates';

describe('dates', () => {
  it('reads days without a zone and instants in the zone of the tenant', () => {
    expect(formatDay('fr', '2026-11-20')).toBe('20 nov. 2026');
    expect(formatDay('en', '2026-11-20')).toBe('20 Nov 2026');
    expect(formatInstant('fr', '2026-11-20T23:30:00.000Z', 'Europe/Paris')).toBe('21 nov. 2026, 00:30');
  });

  it('names periods, with the year where it begins', () => {
    expect(formatPeriod('fr', '2026-10-01', 'month')).toBe('oct.');
    expect(formatPeriod('fr', '2026-01-01', 'month')).toBe('janv. 2026');
    expect(formatPeriod('fr', '2025-10-01', 'month', false, true)).toBe('oct. 25');
    expect(formatPeriod('fr', '2026-10-01', 'month', true)).toBe('octobre 2026');
    expect(['01', '04', '07', '10'].map((m) => formatPeriod('en', `2026-${m}-01`, 'quarter'))).toEqual([
      'Q1 2026',
      'Q2 2026',
      'Q3 2026',
      'Q4 2026',
    ]);
  });

  it('says a right-open range with its last day', () => {
    expect(formatRange('fr', '2025-12-01', '2026-12-01')).toBe('Déc. 2025 – nov. 2026');
    expect(formatRange('fr', '2026-11-01', '2026-12-01')).toBe('Nov. 2026');
    expect(formatRange('en', '2026-08-23', '2026-11-21')).toBe('23 Aug 2026 – 20 Nov 2026');
  });

  it('gives ages in one unit', () => {
    expect([40, 75, 7200, 200_000].map((s) => formatAge('fr', s))).toEqual([
      '40\u202Fs',
      '1\u202Fmin',
      '2\u202Fh',
      '2\u202Fj',
    ]);
  });
});
