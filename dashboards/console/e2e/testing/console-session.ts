import { openBrowser, ROOT, startProduct, temporaryFolder, type Product } from '@skillhub/tools/e2e';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The built product with the demo company, and a browser in front of it. */
export interface ConsoleUnderTest {
  readonly url: string;
  /** A page of somebody signed in with one click; what the page logs as an error fails the test through `errors`. */
  readonly signIn: (who: string, options?: PageOptions) => Promise<Page>;
  /** Errors that the pages threw so far. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}
export interface PageOptions extends BrowserContextOptions {
  readonly language?: 'fr' | 'en';
}

export async function startConsoleUnderTest(): Promise<ConsoleUnderTest> {
  const folder = await temporaryFolder();
  const product: Product = await startProduct({ dataDir: join(folder.path, 'data') });
  const browser: Browser = await openBrowser();
  const errors: string[] = [];
  return {
    url: product.url,
    errors,
    signIn: async (who, { language = 'fr', ...options } = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      });
      await context.addInitScript((chosen) => {
        localStorage.setItem('skillhub.language', chosen);
      }, language);
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(`${product.url}/connexion`);
      await page.getByRole('button', { name: who }).click();
      await page.locator('sh-shell main').waitFor();
      return page;
    },
    close: async () => {
      await browser.close();
      await product.stop();
      await folder.remove();
    },
  };
}

/** Opens an address of the console and waits until its requests have ended. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href, { waitUntil: 'networkidle' });
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
  }[];
}

/** What axe-core finds wrong with the page, as lines that say where; `only`: these rules in place of all of WCAG 2.2 AA. */
export async function accessibilityFaults(page: Page, only?: readonly string[]): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    ({ rules, tags }) =>
      (
        globalThis as unknown as { axe: { run(root: Document, options: unknown): Promise<AxeResult> } }
      ).axe.run(document, { runOnly: rules ? { type: 'rule', values: rules } : tags }),
    { rules: only, tags: RULES },
  );
  return violations.map(({ id, nodes }) => {
    const [first] = nodes;
    return `${id} (${String(nodes.length)}): ${String(first?.target.join(' '))}: ${first?.failureSummary ?? ''}`;
  });
}

/** How many pixels the page is wider than the screen; 0 where nothing makes it scroll sideways. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The text with narrow and no-break spaces as plain ones. */
export const plain = (text: string | null): string => (text ?? '').replace(/[\u00A0\u202F]/g, ' ');
