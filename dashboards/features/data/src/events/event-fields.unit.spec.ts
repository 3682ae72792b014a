import { ERASED } from '@skillhub/domain/kernel';
import { eventFields } from './event-fields';

const readable = {
  money: (minor: number, currency: string) => `${minor / 100} ${currency}`,
  none: '–',
  yes: 'oui',
  no: 'non',
};

it('lists the data of an event whole, amounts as amounts, nested fields by path', () => {
  expect(
    eventFields(
      {
        name: 'Kerial',
        amount: { minor: 1250, currency: 'EUR' },
        source: { system: 'csv', key: '1' },
        contactId: null,
        won: true,
        tags: [],
      },
      readable,
    ).map(({ path, value }) => [path, value]),
  ).toEqual([
    ['name', 'Kerial'],
    ['amount', '12.5 EUR'],
    ['source.system', 'csv'],
    ['source.key', '1'],
    ['contactId', '–'],
    ['won', 'oui'],
    ['tags', '–'],
  ]);
});

it('marks what was erased', () => {
  expect(eventFields({ text: ERASED }, readable)[0]?.erased).toBe(true);
});
