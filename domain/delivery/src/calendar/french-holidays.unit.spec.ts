import fc from 'fast-check';
import { localDateOf } from './day-number';
import { easterDay, frenchHolidays } from './french-holidays';

describe('easterDay', () => {
  // Dates of the civil calendar, the earliest (22 March) and the latest (25 April) possible among them.
  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [1961, '1961-04-02'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('of %i is %s', (year, expected) => {
    expect(localDateOf(easterDay(year))).toBe(expected);
  });

  it('is the Sunday after the full moon of the ecclesiastical tables, in any year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 9999 }), (year) => {
        expect(localDateOf(easterDay(year))).toBe(easterByTables(year));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('frenchHolidays', () => {
  it('lists the eleven days of 2026', () => {
    expect(frenchHolidays(2026, { alsaceMoselle: false })).toEqual([
      { date: '2026-01-01', name: "Jour de l'an" },
      { date: '2026-04-06', name: 'Lundi de Pâques' },
      { date: '2026-05-01', name: 'Fête du Travail' },
      { date: '2026-05-08', name: 'Victoire 1945' },
      { date: '2026-05-14', name: 'Ascension' },
      { date: '2026-05-25', name: 'Lundi de Pentecôte' },
      { date: '2026-07-14', name: 'Fête nationale' },
      { date: '2026-08-15', name: 'Assomption' },
      { date: '2026-11-01', name: 'Toussaint' },
      { date: '2026-11-11', name: 'Armistice 1918' },
      { date: '2026-12-25', name: 'Noël' },
    ]);
  });

  it('adds Good Friday and 26 December in Alsace-Moselle', () => {
    const dates = (alsaceMoselle: boolean) => frenchHolidays(2027, { alsaceMoselle }).map(({ date }) => date);
    expect(dates(true).filter((date) => !dates(false).includes(date))).toEqual(['2027-03-26', '2027-12-26']);
  });

  it('keeps both names when two holidays fall on one day', () => {
    const names = frenchHolidays(2008, { alsaceMoselle: false })
      .filter(({ date }) => date === '2008-05-01')
      .map(({ name }) => name);
    expect(names).toEqual(['Fête du Travail', 'Ascension']);
  });
});

/** Gregorian epact and paschal full moon, as the tables of 1582 give them (Knuth, TAOCP 1.3.2, exercise 14). */
function easterByTables(year: number): string {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const skippedLeapYears = Math.floor((3 * century) / 4) - 12;
  const moon = Math.floor((8 * century + 5) / 25) - 5;
  const sunday = Math.floor((5 * year) / 4) - skippedLeapYears - 10;
  let epact = (((11 * golden + 20 + moon - skippedLeapYears) % 30) + 30) % 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1;
  let day = 44 - epact;
  if (day < 21) day += 30;
  day += 7 - ((sunday + day) % 7);
  return new Date(Date.UTC(year, 2, day)).toISOString().slice(0, 10);
}
