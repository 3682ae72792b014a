import { ComponentHarness, TestKey } from '@angular/cdk/testing';

export class TabsHarness extends ComponentHarness {
  static readonly hostSelector = 'sh-tabs';
  private readonly all = this.locatorForAll('[role="tab"]');
  private readonly selected = this.locatorFor('[aria-selected="true"]');

  async labels(): Promise<string[]> {
    return Promise.all((await this.all()).map((tab) => tab.text()));
  }

  async active(): Promise<string> {
    return (await this.selected()).text();
  }

  async choose(label: string): Promise<void> {
    for (const tab of await this.all()) if ((await tab.text()).startsWith(label)) return tab.click();
    throw new Error(`no tab ${label}`);
  }

  async pressRight(): Promise<void> {
    await (await this.selected()).sendKeys(TestKey.RIGHT_ARROW);
  }
}
