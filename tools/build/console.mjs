// Builds the Angular console into dist/console and compresses its files once, so that serving them costs nothing.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export const CONSOLE_INPUTS = [
  'dashboards',
  'domain/contracts',
  'domain/kernel',
  'warehouse/contracts',
  'ingestion/contracts',
  'tools/build',
  'angular.json',
  'tsconfig.base.json',
  'package-lock.json',
];

const COMPRESSED = /\.(js|css|html|svg|json|txt|webmanifest)$/;
/** A smaller file travels in one packet anyway. */
const LEAST_BYTES = 1024;

export async function buildConsole(root) {
  if (!existsSync(join(root, 'angular.json'))) return;
  await runAngular(root);
  await compressAll(join(root, 'dist', 'console'));
}

async function runAngular(root) {
  const output = [];
  const child = spawn(process.execPath, [join(root, 'node_modules/@angular/cli/bin/ng.js'), 'build'], {
    cwd: root,
    env: { ...process.env, NG_CLI_ANALYTICS: 'false', CI: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0)
    throw new Error(`The console could not be built:\n${Buffer.concat(output).toString('utf8')}`);
}

async function compressAll(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((e) => e.isFile() && COMPRESSED.test(e.name))
    .map((e) => join(e.parentPath, e.name));
  await Promise.all(
    files.map(async (file) => {
      const content = await readFile(file);
      if (content.length < LEAST_BYTES) return;
      const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
      await writeFile(`${file}.br`, await promisify(brotliCompress)(content, brotli));
      await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
    }),
  );
}
