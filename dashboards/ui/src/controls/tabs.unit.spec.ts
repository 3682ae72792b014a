import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { TabsHarness } from '../testing/tabs-harness';
import { Tabs } from './tabs';

it('moves between tabs by arrow keys, around the ends', async () => {
  const fixture = TestBed.createComponent(Tabs);
  fixture.componentRef.setInput('tabs', [
    { id: 'a', label: 'Activités', count: 2 },
    { id: 'b', label: 'Étapes' },
  ]);
  fixture.componentRef.setInput('label', 'Parties');
  fixture.componentRef.setInput('prefix', 'part');
  fixture.componentRef.setInput('active', 'a');
  const tabs = await TestbedHarnessEnvironment.harnessForFixture(fixture, TabsHarness);
  expect(await tabs.active()).toContain('Activités');
  await tabs.pressRight();
  expect(await tabs.active()).toBe('Étapes');
  await tabs.pressRight();
  expect(await tabs.active()).toContain('Activités');
  await tabs.choose('Étapes');
  expect(fixture.componentInstance.active()).toBe('b');
});
