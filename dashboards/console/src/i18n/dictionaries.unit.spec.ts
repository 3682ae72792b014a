import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SALES_REFUSAL_CODES } from '@skillhub/domain/contracts';

const root = join(process.cwd(), 'dashboards');
const dictionary = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(root, `console/src/i18n/${language}.json`), 'utf8')) as Record<string, string>;
const fr = dictionary('fr');
const en = dictionary('en');

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|html)$/.test(path) && !/spec\.ts$|^testing|node_modules/.test(path))
  .map((path) => readFileSync(join(root, path), 'utf8'));
const all = sources.join('\n');

/** Keys written whole, in templates and code. */
const literal = new Set(
  [...all.matchAll(/['"`]([a-z][A-Za-z]*(?:\.[A-Za-z0-9_]+)+)['"`]/g)].map(([, key]) => key ?? ''),
);
/** Beginnings of keys that end in a value: `'stage.' + stage`, `stage.${stage}`. */
/** Beginnings that code puts together from parts: codes of the rows behind a number. */
const COMPOSED = ['outcome.'];
const beginnings = [
  ...COMPOSED,
  ...new Set(
    [...all.matchAll(/['"`]((?:[a-zA-Z_]+\.)+)(?:['"`]\s*\+|\$\{)/g)].map(([, start]) => start ?? ''),
  ),
];
/** Keys chosen between literals inside a call, and `key` properties. */
const called = [...all.matchAll(/i18n\.(?:t|plural)\(\s*'([^']+)'\s*[,)]/g)].map(([, key]) => key ?? '');
const plurals = [...all.matchAll(/plural\(\s*'([^']+)'/g)].map(([, key]) => key ?? '');

describe('the dictionaries', () => {
  it('have the same keys in both languages, each with words', () => {
    expect(Object.keys(en)).toEqual(Object.keys(fr));
    expect(Object.entries({ ...fr, ...en }).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('name the same parameters in both languages', () => {
    const parameters = (text: string): string[] =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
    const differing = Object.keys(fr).filter(
      (key) => parameters(fr[key] ?? '').join() !== parameters(en[key] ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it('have every key that the console asks for', () => {
    const missing = called.filter((key) => !(key in fr) && !plurals.includes(key));
    const missingPlurals = plurals
      .flatMap((key) => [`${key}.one`, `${key}.other`])
      .filter((key) => !(key in fr));
    expect([...missing, ...missingPlurals]).toEqual([]);
  });

  it('have words for every refusal of sales', () => {
    expect(SALES_REFUSAL_CODES.filter((code) => !(`problem.${code}` in fr))).toEqual([]);
  });

  it('have no key that nothing asks for', () => {
    const used = (key: string): boolean =>
      literal.has(key) ||
      plurals.some((plural) => key === `${plural}.one` || key === `${plural}.other`) ||
      beginnings.some((start) => key.startsWith(start));
    expect(Object.keys(fr).filter((key) => !used(key))).toEqual([]);
  });

  it('write French as French is written', () => {
    expect(Object.entries(fr).filter(([, text]) => /'|[^\u202F]%|\d [€%]/.test(text))).toEqual([]);
    expect(Object.values({ ...fr, ...en }).filter((text) => text.includes('!'))).toEqual([]);
  });
});
