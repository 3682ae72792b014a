import { chromium, type Browser } from 'playwright-core';

/** The browser of the machine (`npm test` finds or installs it), without what it would ask of the network. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['SKILLHUB_CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
