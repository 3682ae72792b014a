import type { Page } from 'playwright-core';
import {
  accessibilityFaults,
  overflowOf,
  plain,
  startConsoleUnderTest,
  visit,
  type ConsoleUnderTest,
} from './testing/console-session';

const MINUTE = 60_000;
const PAGES = [
  '/commercial',
  '/pipeline',
  '/affaires',
  '/comptes',
  '/contacts',
  '/metriques',
  '/lignes?metrique=sales.win_rate',
];

describe('the console in a browser', () => {
  let console: ConsoleUnderTest;
  let close = (): Promise<void> => Promise.resolve();

  beforeAll(async () => {
    console = await startConsoleUnderTest();
    close = () => console.close();
  }, 5 * MINUTE);
  afterAll(() => close(), MINUTE);

  it(
    'leads from a number to its records and to the event behind one',
    async () => {
      const page = await console.signIn('Karim Benali');
      await visit(page, '/commercial');
      const tile = page.getByRole('group', { name: 'Chiffre d’affaires gagné' });
      const value = plain(await tile.locator('a.value').textContent()).trim();
      expect(value).toMatch(/^\d[\d ]+ €$/);
      expect(plain(await page.locator('sh-insight-line').textContent())).toContain(value);

      await tile.locator('a.value').click();
      await page.waitForURL(/\/lignes\?/);
      await page.getByRole('row').nth(2).waitFor();
      expect(plain(await page.locator('.values strong').first().textContent())).toBe(value);
      const counted = plain(await page.getByText(/^\d+ lignes?$/).textContent());
      const count = Number(counted.split(' ')[0]);
      expect(count).toBeGreaterThan(10);

      await page.getByRole('row').nth(1).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/flux\/deal-/);
      await page.getByRole('link', { name: 'DealWon' }).first().click();
      await page.waitForURL(/\/evenements\//);
      const circumstances = plain(await page.locator('aside').textContent());
      for (const fact of ['Auteur', 'Survenu le', 'Enregistré le', 'Commande', 'Corrélation']) {
        expect(circumstances).toContain(fact);
      }
    },
    MINUTE,
  );

  it(
    'keeps period, comparison and filters in the address, from page to page and after a reload',
    async () => {
      const page = await console.signIn('Karim Benali');
      await visit(page, '/commercial');
      await page.getByRole('button', { name: /Période/ }).click();
      await page.getByRole('button', { name: /Cette année/ }).click();
      await page.waitForURL(/period=year/);
      await page.getByRole('button', { name: 'Filtre' }).click();
      await page.getByRole('tab', { name: 'Équipe' }).click();
      await page.getByRole('checkbox').first().check();
      await page.waitForURL(/team=/);
      await page.keyboard.press('Escape');
      const address = page.url();
      await page.reload({ waitUntil: 'networkidle' });
      expect(page.url()).toBe(address);
      const chip = plain(await page.locator('sh-scope-chips .chip').textContent());
      expect(chip).toMatch(/Équipe\s*[A-Z]/);
      await page.getByRole('link', { name: 'Pipeline' }).click();
      await page.waitForURL(/\/pipeline\?.*team=/);
    },
    MINUTE,
  );

  it(
    'moves a deal by the keyboard alone, asks for the fact that the stage needs, and takes it back',
    async () => {
      const page = await console.signIn('Karim Benali');
      await visit(page, '/pipeline');
      const column = (name: RegExp) => page.getByRole('region', { name });
      const card = column(/^Prospect/)
        .locator('.title a')
        .first();
      const name = plain(await card.textContent());
      await card.focus();
      await page.keyboard.press('m');
      await page.getByRole('menuitem', { name: /^RDV/ }).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      const asks = await Promise.race([
        dialog.waitFor().then(() => true),
        page
          .getByText('passe en RDV')
          .first()
          .waitFor()
          .then(() => false),
      ]);
      if (asks) await dialog.getByRole('button', { name: /passer en RDV/ }).click();
      await page.getByText(`« ${name} » passe en RDV`).waitFor();
      await column(/^RDV/).getByRole('link', { name, exact: true }).first().waitFor();
      await page.getByRole('button', { name: 'Annuler' }).click();
      await page.getByText(`« ${name} » passe en Prospect`).waitFor();
      expect(
        await column(/^Prospect/)
          .getByRole('link', { name, exact: true })
          .count(),
      ).toBeGreaterThan(0);
    },
    MINUTE,
  );

  it(
    'refuses an illegal drop with its reason in words',
    async () => {
      const page = await console.signIn('Karim Benali');
      await visit(page, '/pipeline');
      await drag(page, '.column:nth-child(1) .card', '.column:nth-child(5)');
      await page.getByText('Une affaire avance d’une étape à la fois.').last().waitFor();
      expect(await page.locator('.toast.bad').count()).toBe(1);
    },
    MINUTE,
  );

  it(
    'notes a consent with its evidence, takes it back, and keeps both in the history of the contact',
    async () => {
      const page = await console.signIn('Karim Benali');
      await visit(page, '/contacts');
      await page.getByRole('row').nth(1).click();
      const give = page.getByRole('button', { name: /^Donner le consentement/ }).first();
      const label = (await give.getAttribute('aria-label')) ?? '';
      const purpose = label.replace('Donner le consentement ', '');
      await give.click();
      const dialog = page.getByRole('dialog', { name: 'Enregistrer un consentement' });
      await dialog.getByRole('button', { name: 'Enregistrer le consentement' }).click();
      await dialog.getByText('Dire comment nous savons que la personne a consenti.').waitFor();
      await dialog.getByLabel('Preuve du consentement').fill('Case cochée au salon de Rennes');
      await dialog.getByRole('button', { name: 'Enregistrer le consentement' }).click();
      await page.getByText(`Consentement ${purpose} enregistré`).waitFor();
      await page.getByRole('button', { name: `Retirer le consentement ${purpose}` }).click();
      await page.getByRole('button', { name: 'Retirer le consentement', exact: true }).click();
      await page.getByText(`Consentement ${purpose} retiré`).waitFor();
      await page.getByRole('button', { name: label }).waitFor();
      await page.getByRole('tab', { name: 'Événements' }).click();
      const newest = page.getByRole('tabpanel').getByRole('link', { name: /^Consent/ });
      await newest.nth(1).waitFor();
      const types = await newest.allTextContents();
      expect(types.slice(0, 2).map((text) => plain(text).trim())).toEqual([
        'ConsentWithdrawn',
        'ConsentGiven',
      ]);
      expect(await accessibilityFaults(page)).toEqual([]);
    },
    MINUTE,
  );

  it(
    'asks to sign in again when the session has ended, and comes back',
    async () => {
      const page = await console.signIn('Karim Benali');
      await visit(page, '/comptes');
      await page.context().clearCookies();
      await page.getByRole('searchbox').fill('a');
      await page.waitForURL(/\/connexion\?retour=%2Fcomptes/);
      await page.getByRole('button', { name: 'Karim Benali' }).click();
      await page.waitForURL(/\/comptes/);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Comptes');
    },
    MINUTE,
  );

  it(
    'shows each person only their pages',
    async () => {
      const page = await console.signIn('Inès Garnier');
      await page.getByText('Aucune page pour votre rôle dans cet espace').waitFor();
      await visit(page, '/pipeline');
      expect(new URL(page.url()).pathname).toBe('/');
    },
    MINUTE,
  );

  it.each(['light', 'dark'] as const)(
    'has no accessibility fault that axe-core can find, %s',
    async (colorScheme) => {
      const page = await console.signIn('Karim Benali', { colorScheme });
      // Dark differs from light by its colours alone.
      const only = colorScheme === 'dark' ? ['color-contrast'] : undefined;
      const faults: string[] = [];
      for (const path of PAGES) {
        await visit(page, path);
        faults.push(...(await accessibilityFaults(page, only)).map((fault) => `${path}: ${fault}`));
      }
      await visit(page, '/pipeline');
      await page.locator('.title a').first().click();
      await page.getByRole('tab', { name: 'Événements' }).click();
      await page.getByRole('link', { name: 'DealOpened' }).waitFor();
      faults.push(...(await accessibilityFaults(page, only)).map((fault) => `panel: ${fault}`));
      await page.getByRole('link', { name: 'DealOpened' }).click();
      await page.waitForURL(/\/evenements\//);
      faults.push(...(await accessibilityFaults(page, only)).map((fault) => `event: ${fault}`));
      expect(faults).toEqual([]);
    },
    3 * MINUTE,
  );

  it.each([
    [360, 'fr'],
    [768, 'fr'],
    [1440, 'en'],
    [2560, 'en'],
  ] as const)(
    'does not scroll sideways at %d px, %s',
    async (width, language) => {
      const page = await console.signIn('Karim Benali', { viewport: { width, height: 900 }, language });
      const wide: string[] = [];
      for (const path of PAGES) {
        await visit(page, path);
        if ((await overflowOf(page)) > 0) wide.push(path);
      }
      expect(wide).toEqual([]);
    },
    2 * MINUTE,
  );

  it('threw nothing on the way', () => {
    expect(console.errors).toEqual([]);
  });
});

async function drag(page: Page, from: string, to: string): Promise<void> {
  const start = await page.locator(from).first().boundingBox();
  const end = await page.locator(to).first().boundingBox();
  if (!start || !end) throw new Error('nothing to drag');
  const asked = page.waitForResponse(/\/api\/sales\/deals\/[^/]+$/);
  await page.mouse.move(start.x + 40, start.y + start.height - 14);
  await page.mouse.down();
  await page.mouse.move(start.x + 60, start.y + start.height - 4, { steps: 4 });
  await page.mouse.move(end.x + end.width / 2, end.y + 120, { steps: 12 });
  await asked;
  await page.mouse.up();
}
