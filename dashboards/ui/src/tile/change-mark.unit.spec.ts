import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { consoleProviders, FakeApi, startConsole } from '@skillhub/dashboards/testing';
import { changeOf } from '../format/format';
import { ChangeMarkHarness } from '../testing/change-mark-harness';
import { ChangeMark, toneOf } from './change-mark';

describe('a change', () => {
  const fall = { direction: 'down', text: '3,1 j', size: -3.1 } as const;

  it('is good or bad for that metric', () => {
    expect(toneOf(fall, 'lower')).toBe('good');
    expect(toneOf(fall, 'higher')).toBe('bad');
    expect(toneOf(fall, null)).toBe('plain');
    expect(toneOf({ ...fall, direction: 'flat' }, 'higher')).toBe('plain');
  });

  it('carries arrow, sign and a word besides its colour', async () => {
    TestBed.configureTestingModule({ providers: consoleProviders(new FakeApi()) });
    await startConsole();
    const fixture = TestBed.createComponent(ChangeMark);
    fixture.componentRef.setInput('change', changeOf('fr', 0.416, 0.434, 'ratio'));
    fixture.componentRef.setInput('betterWhen', 'higher');
    const mark = await TestbedHarnessEnvironment.harnessForFixture(fixture, ChangeMarkHarness);
    expect(await mark.text()).toBe('▼ −1,8 pt (défavorable)');
    expect(await mark.tone()).toContain('bad');
  });
});
