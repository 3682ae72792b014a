import { signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Heartbeat } from '@skillhub/dashboards/data-access';
import {
  consoleProviders,
  FakeApi,
  fakeBook,
  press,
  shows,
  startConsole,
  textOf,
} from '@skillhub/dashboards/testing';
import { MetricTile } from './metric-tile';

const beats = signal(0);

async function tile(metric: string, api = new FakeApi()): Promise<ComponentFixture<MetricTile>> {
  TestBed.configureTestingModule({
    providers: [...consoleProviders(api), { provide: Heartbeat, useValue: { beats } }],
  });
  await startConsole();
  const fixture = TestBed.createComponent(MetricTile);
  fixture.componentRef.setInput('metric', metric);
  return fixture;
}

describe('a tile', () => {
  it('shows value, interval, size of the sample and age', async () => {
    const fixture = await tile('sales.win_rate');
    await shows(fixture, 'il y a 40 s');
    const text = textOf(fixture.nativeElement as Element);
    expect(text).toMatch(/Taux de gain en nombre/);
    expect(text).toMatch(/\d\d,\d %/);
    expect(text).toMatch(/\d\d,\d – \d\d,\d %/);
    expect(text).toMatch(/n = \d+/);
  });

  it('has a gap and its reason where there is no value, never zero', async () => {
    const fixture = await tile('sales.win_rate', new FakeApi(fakeBook(0)));
    await shows(fixture, 'Rien à diviser sur la période');
    expect(textOf(fixture.nativeElement as Element)).toContain('—');
    expect(textOf(fixture.nativeElement as Element)).not.toContain('0,0 %');
  });

  it('flags a small sample', async () => {
    const fixture = await tile('sales.cycle', new FakeApi(fakeBook(40)));
    await shows(fixture, 'n = ');
    expect((fixture.nativeElement as Element).querySelector('.badge.warn')).not.toBeNull();
  });

  it('says that it failed and asks again on demand', async () => {
    const fixture = await tile('sales.unknown');
    await shows(fixture, 'Indisponible');
    expect(textOf(fixture.nativeElement as Element)).toContain('Réessayer');
  });

  it('shows a number that arrives without a reload, and nothing blinks on the way', async () => {
    const api = new FakeApi(fakeBook(200));
    const fixture = await tile('sales.open_pipeline', api);
    await shows(fixture, 'n = ');
    const host = fixture.nativeElement as Element;
    const before = textOf(host);
    const seen: string[] = [];
    const watcher = new MutationObserver(() =>
      seen.push(...[...host.querySelectorAll('.stale, .skeleton, .bone')].map(({ className }) => className)),
    );
    watcher.observe(host, { subtree: true, childList: true, attributes: true });
    const open = api.book.deals.find((deal) => deal.stage === 'audit');
    if (open) open.amount = { minor: 999_000_000_00, currency: 'EUR' };
    beats.update((n) => n + 1);
    await shows(fixture, '999 ');
    watcher.disconnect();
    expect(textOf(host)).not.toBe(before);
    expect(seen).toEqual([]);
  });

  it('opens its definition from the menu', async () => {
    const fixture = await tile('sales.cycle');
    await shows(fixture, 'il y a 40 s');
    press('Actions sur Cycle de vente');
    await shows(fixture, 'Voir les lignes');
    press('Définition');
    await shows(fixture, 'Sources');
    expect(textOf(document.body)).toContain('median(won_at − created_at)');
  });
});
