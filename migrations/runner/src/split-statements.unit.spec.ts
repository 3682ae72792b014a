import { splitStatements } from './split-statements';

describe('splitStatements', () => {
  it('splits at semicolons and drops what is only comments', () => {
    expect(splitStatements('-- why\nCREATE TABLE a (x Int8);\n\nSELECT 1;\n-- end\n')).toEqual([
      '-- why\nCREATE TABLE a (x Int8)',
      'SELECT 1',
    ]);
  });

  it.each([
    ["SELECT ';'", 'a text'],
    ["SELECT 'it''s; so'", 'a doubled quote'],
    ["SELECT 'a\\'; b'", 'an escaped quote'],
    ['SELECT 1 AS "a;b"', 'a quoted name'],
    ['SELECT 1 AS `a;b`', 'a name in backticks'],
    ['SELECT 1 -- so; far\n+ 1', 'a comment'],
    ['SELECT 1 /* a; b */ + 1', 'a block comment'],
    ['SELECT $tag$ a; b $tag$', 'a heredoc'],
  ])('leaves %s whole: %s', (statement) => {
    expect(splitStatements(`${statement};`)).toEqual([statement]);
  });
});
