// Which files a build is made from, and one digest over them: a build is left out while its digest stays the same.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', '.angular', '.nx', '.data', 'fixtures']);

/** Files under the given files and folders, sorted, tests left out. */
export function filesUnder(root, paths) {
  const files = [];
  const visit = (path) => {
    if (!existsSync(path)) return;
    if (!statSync(path).isDirectory()) {
      files.push(path);
      return;
    }
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (SKIPPED.has(entry.name) || /\.(spec|suite)\.ts$/.test(entry.name)) continue;
      visit(join(path, entry.name));
    }
  };
  for (const path of paths) visit(join(root, path));
  return files.sort();
}

export function digestOf(root, paths) {
  const hash = createHash('sha256').update(process.version);
  for (const file of filesUnder(root, paths)) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
