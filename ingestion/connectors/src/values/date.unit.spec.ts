import fc from 'fast-check';
import { dateFormatProblems, dateReader } from './date';

const day = (text: string, formats: readonly string[], timeZone?: string) => {
  const reading = dateReader(formats, timeZone)(text);
  return reading.ok ? reading.value : reading.code;
};
const FRENCH = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

describe('dateReader', () => {
  it('brings back every day in every format', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-03-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year = '', month = '', dd = ''] = iso.split('-');
          const serial = String(Math.floor((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000));
          expect([
            day(iso, ['yyyy-MM-dd']),
            day(`${dd}/${month}/${year}`, ['dd/MM/yyyy']),
            day(`${month}/${dd}/${year}`, ['MM/dd/yyyy']),
            day(`${String(Number(dd))}.${String(Number(month))}.${year}`, ['d.M.yyyy']),
            day(`${String(Number(dd))} ${FRENCH[Number(month) - 1] ?? ''} ${year}`, ['d MMMM yyyy']),
            day(year + month + dd, ['yyyyMMdd']),
            day(`${iso}T23:59:59.999Z`, ['iso']),
            day(serial, ['excel']),
          ]).toEqual(Array.from({ length: 8 }, () => iso));
        },
      ),
    );
  });

  it.each([
    ['3 févr. 2024', ['d MMM yyyy'], '2024-02-03'],
    ['3 Feb 2024', ['d MMM yyyy'], '2024-02-03'],
    ['1er mars 2024', ["d'er' MMMM yyyy", 'd MMMM yyyy'], '2024-03-01'],
    ['AOUT 7, 2024', ['MMMM d, yyyy'], '2024-08-07'],
    ['31/12/69', ['dd/MM/yy'], '2069-12-31'],
    ['31/12/70', ['dd/MM/yy'], '1970-12-31'],
    ['2024-01-05 08:30', ['iso'], '2024-01-05'],
    ['05/01/2024 08:30:15', ['dd/MM/yyyy', 'dd/MM/yyyy HH:mm:ss'], '2024-01-05'],
    ['1/5/2024 8:30 PM', ['M/d/yyyy h:mm a'], '2024-01-05'],
    ['45292.75', ['excel'], '2024-01-01'],
  ])('reads %s', (text, formats, expected) => {
    expect(day(text, formats)).toBe(expected);
  });

  it('moves an instant with an offset into the time zone, and leaves one without as written', () => {
    expect(day('2024-01-31T23:30:00Z', ['iso'], 'Europe/Paris')).toBe('2024-02-01');
    expect(day('2024-01-31T23:30:00-05:00', ['iso'], 'Europe/Paris')).toBe('2024-02-01');
    expect(day('2024-01-31T23:30:00', ['iso'], 'Europe/Paris')).toBe('2024-01-31');
  });

  it.each(['2023-02-29', '2024-13-01', '2024-00-10', '2024-1-5', 'hier', '2024-01-05T25:00:00'])(
    'refuses %s',
    (text) => {
      expect(day(text, ['iso'])).toBe('value.not_a_date');
    },
  );

  it('asks which comes first, day or month, instead of guessing', () => {
    const reading = dateReader(['yyyy-MM-dd'])('03/04/2024');
    expect(reading.ok ? '' : reading.message).toContain("dates: ['dd/MM/yyyy']");
  });
});

describe('dateFormatProblems', () => {
  it('refuses formats that read one text as two days', () => {
    expect(dateFormatProblems(['dd/MM/yyyy', 'MM/dd/yyyy'])).toHaveLength(1);
    expect(dateFormatProblems(['dd/MM/yyyy', 'yyyy-MM-dd', 'd MMM yyyy', 'iso', 'excel'])).toEqual([]);
  });

  it('refuses letters that mean nothing and formats without a day', () => {
    expect(dateFormatProblems(['jj/mm/aaaa'])[0]).toContain('mean nothing');
    expect(dateFormatProblems(['MM/yyyy'])[0]).toContain('one day');
  });
});
