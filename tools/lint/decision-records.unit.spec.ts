import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'adr');
const records = readdirSync(FOLDER).filter((name) => /^\d/.test(name));
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

describe('the decision records', () => {
  it('have a number each, of their own', () => {
    const numbers = records.map((name) => name.slice(0, 4));
    expect(records.filter((name) => !/^\d{4}-[a-z0-9-]+\.md$/.test(name))).toEqual([]);
    expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
  });

  it.each(records)('%s says its number, its date and its status, and is listed', (name) => {
    const [title = '', , dated = ''] = read(name).split('\n');
    expect(title).toMatch(new RegExp(`^# ${name.slice(0, 4)}: \\S`));
    expect(dated).toMatch(/^Date: \d{4}-\d{2}-\d{2}\. Status: (accepted|superseded by \d{4})/);
    expect(read('README.md')).toContain(`](${name})`);
  });
});
