import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const SCRIPT = join(import.meta.dirname, 'ensure-install.mjs');
const pretend = (version: string): string =>
  `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`;
const run = (...flags: string[]) =>
  spawnSync(process.execPath, [...flags, SCRIPT], { encoding: 'utf8', input: '' });

describe('what runs before every command', () => {
  it('says in a paragraph that Node is too old', () => {
    const { status, stdout, stderr } = run('--import', pretend('18.20.4'));
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('SkillHub needs Node.js 20 or later');
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('does nothing and says nothing where the packages are installed', () => {
    const { status, stdout, stderr } = run();
    expect([status, stdout, stderr]).toEqual([0, '', '']);
  });
});
