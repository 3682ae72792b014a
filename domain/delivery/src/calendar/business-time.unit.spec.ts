import { Instant } from '@skillhub/domain/kernel';
import fc from 'fast-check';
import { instant, PARIS_OFFICE, plusMinutes, scenes } from '../testing/calendars';
import { minuteOracle } from '../testing/minute-oracle';
import { AROUND_THE_CLOCK, sameHours, WEEKDAYS, type BusinessCalendar } from './business-calendar';
import { businessTime } from './business-time';

const HOUR = 3_600_000;
const parisAroundTheClock: BusinessCalendar = { ...AROUND_THE_CLOCK, timeZone: 'Europe/Paris' };

describe('golden vectors of definition 10.19', () => {
  it.each([
    ['over a weekend', PARIS_OFFICE, '2026-11-20T17:30+01:00', 2, '2026-11-23T10:30+01:00'],
    ['over 14 July', PARIS_OFFICE, '2026-07-13T17:00+02:00', 4, '2026-07-15T12:00+02:00'],
    [
      'over the change to summer time',
      parisAroundTheClock,
      '2026-03-28T12:00+01:00',
      24,
      '2026-03-29T13:00+02:00',
    ],
  ])('%s', (_, calendar, created, hours, due) => {
    const time = businessTime(calendar);
    expect(time.walk(instant(created), hours * HOUR)).toBe(instant(due));
    expect(time.elapsed(instant(created), instant(due))).toBe(hours * HOUR);
  });
});

describe('businessTime', () => {
  const office = businessTime(PARIS_OFFICE);

  it('reaches the closing time, not the next opening', () => {
    expect(office.walk(instant('2026-11-20T16:00+01:00'), 2 * HOUR)).toBe(instant('2026-11-20T18:00+01:00'));
  });

  it('starts at the opening when asked while closed', () => {
    expect(office.walk(instant('2026-11-21T03:00+01:00'), HOUR)).toBe(instant('2026-11-23T10:00+01:00'));
  });

  it('stays where it is for nothing', () => {
    const saturday = instant('2026-11-21T03:00+01:00');
    expect(office.walk(saturday, 0)).toBe(saturday);
    expect(office.elapsed(saturday, saturday)).toBe(0);
    expect(office.elapsed(instant('2026-11-23T12:00Z'), instant('2026-11-23T10:00Z'))).toBe(0);
  });

  it('counts 252 working days of 9 hours in 2026, over its two changes of offset', () => {
    // 261 weekdays less the nine holidays that fall on one.
    const [from, to] = [instant('2026-01-01T00:00+01:00'), instant('2027-01-01T00:00+01:00')];
    expect(office.elapsed(from, to)).toBe(252 * 9 * HOUR);
  });

  it('adds whole years', () => {
    const [from, to] = [instant('2020-01-01T00:00Z'), instant('2030-01-01T00:00Z')];
    expect(businessTime(AROUND_THE_CLOCK).elapsed(from, to)).toBe(Date.parse(to) - Date.parse(from));
    expect(businessTime(AROUND_THE_CLOCK).walk(from, Date.parse(to) - Date.parse(from))).toBe(to);
  });

  it('gives a repeated hour twice and a skipped hour not at all', () => {
    const night = businessTime({
      ...PARIS_OFFICE,
      hours: sameHours(['sunday'], [{ from: '02:15', to: '02:45' }]),
      holidays: [],
    });
    const autumn = [instant('2026-10-25T00:00+02:00'), instant('2026-10-26T00:00+01:00')] as const;
    const spring = [instant('2026-03-29T00:00+01:00'), instant('2026-03-30T00:00+02:00')] as const;
    expect(night.elapsed(...autumn)).toBe(HOUR);
    expect(night.elapsed(...spring)).toBe(0);
    // 02:15 to 02:45 in summer time, then a quarter of an hour of the same wall-clock time in winter time.
    expect(night.walk(autumn[0], 0.75 * HOUR)).toBe(instant('2026-10-25T02:30+01:00'));
  });

  it('follows a zone over a day that its calendar never had', () => {
    // Samoa went from Thursday 29 to Saturday 31 December 2011.
    const apia = businessTime({ ...PARIS_OFFICE, timeZone: 'Pacific/Apia', holidays: [] });
    expect(apia.walk(instant('2011-12-29T17:00-10:00'), 2 * HOUR)).toBe(instant('2012-01-02T10:00+14:00'));
  });

  it('takes hours in any order', () => {
    const intervals = [
      { from: '14:00', to: '18:00' },
      { from: '09:00', to: '12:00' },
    ];
    const time = businessTime({ ...PARIS_OFFICE, hours: sameHours(WEEKDAYS, intervals) });
    expect(time.walk(instant('2026-11-20T11:00+01:00'), 2 * HOUR)).toBe(instant('2026-11-20T15:00+01:00'));
  });

  it('refuses to walk backwards or beyond the calendar', () => {
    expect(() => office.walk(instant('2026-11-20T11:00Z'), -1)).toThrow(RangeError);
    expect(() => office.walk(instant('9999-12-30T11:00Z'), 100 * HOUR)).toThrow(RangeError);
  });
});

describe('against a minute-by-minute oracle', () => {
  const days = (n: number) => fc.integer({ min: 0, max: n * 1440 });

  it('agrees on elapsed time', () => {
    fc.assert(
      fc.property(scenes, days(6), ({ calendar, holidays, start }, minutes) => {
        const end = plusMinutes(start, minutes);
        const expected = minuteOracle(calendar, holidays).elapsedMinutes(start, end) * 60_000;
        expect(businessTime(calendar).elapsed(start, end)).toBe(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('agrees on due times', () => {
    fc.assert(
      fc.property(scenes, fc.integer({ min: 0, max: 3000 }), ({ calendar, holidays, start }, minutes) => {
        const limit = plusMinutes(start, 21 * 1440);
        const expected = minuteOracle(calendar, holidays).walkMinutes(start, minutes, limit);
        const found = businessTime(calendar).walk(start, minutes * 60_000);
        if (expected === undefined) expect(found >= limit).toBe(true);
        else expect(found).toBe(expected);
      }),
      { numRuns: 150 },
    );
  });
});

describe('laws', () => {
  const anyInstant = fc
    .integer({ min: Date.parse('2015-01-01T00:00Z'), max: Date.parse('2035-01-01T00:00Z') })
    .map((ms) => Instant.of(new Date(ms).toISOString()));
  const duration = fc.integer({ min: 0, max: 400 * 24 * HOUR });

  it('elapsed time adds up, never shrinks and never exceeds real time', () => {
    fc.assert(
      fc.property(scenes, anyInstant, anyInstant, anyInstant, ({ calendar }, ...instants) => {
        const [a, b, c] = instants.sort() as [Instant, Instant, Instant];
        const { elapsed } = businessTime(calendar);
        expect(elapsed(a, b) + elapsed(b, c)).toBe(elapsed(a, c));
        expect(elapsed(a, b)).toBeLessThanOrEqual(elapsed(a, c));
        expect(elapsed(a, b)).toBeLessThanOrEqual(Date.parse(b) - Date.parse(a));
      }),
    );
  });

  it('walking a duration takes exactly that duration, and no earlier instant does', () => {
    fc.assert(
      fc.property(scenes, anyInstant, duration, ({ calendar }, from, ms) => {
        const { elapsed, walk } = businessTime(calendar);
        const due = walk(from, ms);
        expect(elapsed(from, due)).toBe(ms);
        const before = Instant.of(new Date(Date.parse(due) - 1).toISOString());
        if (ms > 0) expect(elapsed(from, before)).toBe(ms - 1);
      }),
    );
  });

  it('due times keep the order of starts and of durations', () => {
    fc.assert(
      fc.property(scenes, anyInstant, anyInstant, duration, duration, ({ calendar }, x, y, p, q) => {
        const { walk } = businessTime(calendar);
        const [early, late] = x < y ? [x, y] : [y, x];
        expect(walk(early, p) <= walk(late, p)).toBe(true);
        expect(walk(early, Math.min(p, q)) <= walk(early, Math.max(p, q))).toBe(true);
      }),
    );
  });
});
