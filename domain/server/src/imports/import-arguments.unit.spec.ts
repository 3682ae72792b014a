import { parseImportArguments } from './import-arguments';

const parse = (...args: string[]) => parseImportArguments(args, '/home/ana');
const failure = (...args: string[]): string => {
  try {
    parse(...args);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe('the arguments of an import', () => {
  it('take paths from where the command was typed', () => {
    expect(
      parse('--source', 'csv', '--dir', 'exports', '--mapping', '../ventes.yml', '--report', '/tmp/r'),
    ).toMatchObject({
      dir: '/home/ana/exports',
      mapping: '/home/ventes.yml',
      report: '/tmp/r',
    });
  });

  it('need no source where the mapping is named', () => {
    expect(parse('--mapping', 'm.yml', '--dir', '.')).toMatchObject({
      source: 'csv',
      tenant: undefined,
      partial: false,
    });
  });

  it('are refused with every reason at once, and the usage', () => {
    expect(failure()).toMatch(/--source is missing; --dir is missing[\s\S]*npm run import/u);
    expect(failure('--source', 'csv', '--dir', '.')).toContain('needs --mapping');
    expect(failure('--source', 'x', '--dir', '.', '--colour', 'red')).toContain("Unknown option '--colour'");
    expect(failure('--source')).toContain('npm run import');
  });
});
