import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Scope } from '@skillhub/dashboards/data-access';
import {
  consoleProviders,
  FakeApi,
  fakeBook,
  press,
  shows,
  startConsole,
  type,
} from '@skillhub/dashboards/testing';
import { AsOfChip } from './as-of-chip';
import { PeriodMenu } from './period-menu';

describe('the instant of the knowledge', () => {
  let menu: ComponentFixture<PeriodMenu>;
  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: consoleProviders(new FakeApi(fakeBook(1))) });
    await startConsole();
    await TestBed.inject(Router).navigateByUrl('/');
    menu = TestBed.createComponent(PeriodMenu);
    document.body.append(menu.nativeElement as Node);
    await shows(menu, '12 mois');
    (menu.nativeElement as Element).querySelector('button')?.click();
    await shows(menu, 'heure de Europe/Paris');
  });

  it('goes into the address, counts the periods from its day, and is marked until it is removed', async () => {
    const scope = TestBed.inject(Scope);
    type('#as-of', '2026-03-12T09:30');
    await menu.whenStable();
    press('Remonter à cette date');
    const chip = TestBed.createComponent(AsOfChip);
    document.body.append(chip.nativeElement as Node);
    await shows(chip, 'Chiffres connus au 12 mars 2026, 09:30');
    expect(scope.metric()).toMatchObject({
      asOf: '2026-03-12T08:30:00.000Z',
      from: '2025-04-01',
      to: '2026-04-01',
    });
    expect(TestBed.inject(Router).url).toContain('asOf=2026-03-12T08:30:00.000Z');
    press('Revenir à maintenant', chip.nativeElement as Element);
    await chip.whenStable();
    expect(scope.asOf()).toBeNull();
    expect(scope.metric().asOf).toBeUndefined();
    expect(TestBed.inject(Router).url).not.toContain('asOf');
  });

  it('cannot be in the future', async () => {
    type('#as-of', '2999-01-01T00:00');
    await shows(menu, 'Une date passée.');
    press('Remonter à cette date');
    await menu.whenStable();
    expect(TestBed.inject(Scope).asOf()).toBeNull();
  });
});
