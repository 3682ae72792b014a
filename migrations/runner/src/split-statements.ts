/** What may hold a semicolon that ends nothing: quoted text, quoted names, comments, heredocs. */
const TOKEN =
  /'(?:\\[\s\S]|''|[^'\\])*'|"(?:\\[\s\S]|""|[^"\\])*"|`(?:\\[\s\S]|``|[^`\\])*`|--[^\n]*|\/\*[\s\S]*?\*\/|\$(\w*)\$[\s\S]*?\$\1\$|;|[\s\S]/g;

/** The statements of a ClickHouse script, without their semicolons; what holds only comments is left out. */
export function splitStatements(script: string): readonly string[] {
  const statements: string[] = [];
  let current = '';
  let hasCode = false;
  const finish = () => {
    if (hasCode) statements.push(current.trim());
    current = '';
    hasCode = false;
  };
  for (const [token] of script.matchAll(TOKEN)) {
    if (token === ';') {
      finish();
      continue;
    }
    current += token;
    const isComment = token.startsWith('--') || token.startsWith('/*');
    if (!isComment && token.trim() !== '') hasCode = true;
  }
  finish();
  return statements;
}
