// Finds the browser of the end-to-end tests, and installs Debian's where it may: as root, with apt-get.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];
const PACKAGES = ['chromium', 'fonts-dejavu-core'];

/** `{ found: true, path }`, or `{ found: false, message }` with what to do. */
export async function ensureBrowser() {
  const path = find();
  if (path !== undefined) return { found: true, path };
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) {
    return {
      found: false,
      message:
        'There is no Chromium for the end-to-end tests. Install it (Debian, Ubuntu: sudo apt-get install chromium) or name one in SKILLHUB_CHROMIUM.',
    };
  }
  console.log('Installing chromium for the end-to-end tests …');
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', '-y', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status;
  apt('update');
  apt('install', '--no-install-recommends', ...PACKAGES);
  const installed = find();
  if (installed !== undefined) return { found: true, path: installed };
  return {
    found: false,
    message:
      'Chromium could not be installed with apt-get (its words are above). Install it by hand, or name one in SKILLHUB_CHROMIUM.',
  };
}

function find() {
  const given = process.env.SKILLHUB_CHROMIUM;
  return [...(given ? [given] : []), ...PLACES].find((path) => existsSync(path));
}
