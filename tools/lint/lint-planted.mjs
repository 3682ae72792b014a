// Lints texts as if they stood in the given files, with the project graph that the boundary rule needs (without one the
// rule finds nothing and says nothing). Reads [{ file, text }] as JSON on stdin, writes [[rule, message], …] for each.
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import { json } from 'node:stream/consumers';

const planted = await json(process.stdin);
process.env.NX_DAEMON = 'false';
await createProjectGraphAsync({ exitOnError: true });
const eslint = new ESLint();
const findings = [];
for (const { file, text } of planted) {
  const [result] = await eslint.lintText(text, { filePath: file });
  findings.push(result.messages.map(({ ruleId, message }) => [ruleId, message]));
}
process.stdout.write(JSON.stringify(findings));
process.exit(0);
