import { PARIS_OFFICE } from '../testing/calendars';
import { AROUND_THE_CLOCK, BusinessCalendar, calendarFault, sameHours } from './business-calendar';

const withMonday = (intervals: BusinessCalendar['hours']['monday']): BusinessCalendar => ({
  ...PARIS_OFFICE,
  hours: sameHours(['monday'], intervals),
});

describe('calendarFault', () => {
  it.each([PARIS_OFFICE, AROUND_THE_CLOCK])('finds none in $name', (calendar) => {
    expect(calendarFault(calendar)).toBeUndefined();
  });

  it('accepts hours that touch', () => {
    const hours = [
      { from: '12:00', to: '18:00' },
      { from: '09:00', to: '12:00' },
    ];
    expect(calendarFault(withMonday(hours))).toBeUndefined();
  });

  it.each([
    ['no hours at all', [], 'delivery.calendar_without_hours', 'hours'],
    [
      'reversed hours',
      [{ from: '18:00', to: '09:00' }],
      'delivery.calendar_hours_reversed',
      'hours.monday.0',
    ],
    ['empty hours', [{ from: '09:00', to: '09:00' }], 'delivery.calendar_hours_reversed', 'hours.monday.0'],
    [
      'overlapping hours',
      [
        { from: '09:00', to: '12:01' },
        { from: '12:00', to: '18:00' },
      ],
      'delivery.calendar_hours_overlap',
      'hours.monday.1',
    ],
  ])('names %s', (_, hours, code, field) => {
    expect(calendarFault(withMonday(hours))).toEqual({ code, field });
  });
});

describe('the form of a calendar', () => {
  it('is that of the calendars that are given', () => {
    expect(BusinessCalendar.parse(PARIS_OFFICE)).toEqual(PARIS_OFFICE);
  });

  it.each([
    [{ ...PARIS_OFFICE, timeZone: 'Europe/Lutece' }, ['timeZone']],
    [withMonday([{ from: '9:00', to: '18:00' }]), ['hours', 'monday', 0, 'from']],
    [withMonday([{ from: '09:00', to: '24:30' }]), ['hours', 'monday', 0, 'to']],
    [
      { ...PARIS_OFFICE, holidays: [{ kind: 'days', days: [{ date: '2026-02-30', name: '?' }] }] },
      ['holidays', 0, 'days', 0, 'date'],
    ],
  ])('names the field at fault (%#)', (calendar, path) => {
    expect(BusinessCalendar.safeParse(calendar).error?.issues.map((issue) => issue.path)).toEqual([path]);
  });
});
