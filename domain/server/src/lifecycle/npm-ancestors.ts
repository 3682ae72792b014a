import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The npm processes above this one: npm itself, seldom more; a shell may stand between. */
export function npmAncestors(): readonly number[] {
  const found: number[] = [];
  let pid = process.ppid;
  // npm runs a script through at most one shell.
  for (let level = 0; level < 2 && pid > 1; level += 1) {
    const known = describe(pid);
    if (known === undefined) break;
    if (/(^|[\s/])npm(-cli\.js)?([\s.]|$)/.test(known.command)) found.push(pid);
    pid = known.parent;
  }
  return found;
}

function describe(pid: number): { readonly parent: number; readonly command: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const command = readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return { parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]), command };
  } catch {
    return describeByPs(pid);
  }
}

function describeByPs(pid: number): { readonly parent: number; readonly command: string } | undefined {
  try {
    const text = execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const [, parent, command] = /^(\d+)\s+(.*)$/.exec(text) ?? [];
    return parent === undefined ? undefined : { parent: Number(parent), command: command ?? '' };
  } catch {
    // No such process, or no `ps`: nothing to watch.
    return undefined;
  }
}
