// Runs one of the command lines (`run.mjs token --tenant demo …`): builds the Node side where it changed, silently on
// stdout, which belongs to the command.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, root } from '../build/build.mjs';

const [program, ...args] = process.argv.slice(2);
try {
  await build(['server'], () => undefined);
} catch (error) {
  process.stderr.write(`\n${error.message}\n\n`);
  process.exit(1);
}
const file = join(root, 'dist', 'server', `${program}.js`);
process.argv = [process.execPath, file, ...args];
process.setSourceMapsEnabled(true);
await import(pathToFileURL(file).href);
