import { ComponentHarness } from '@angular/cdk/testing';

/** What a person reads of a change. */
export class ChangeMarkHarness extends ComponentHarness {
  static readonly hostSelector = 'sh-change-mark';

  async text(): Promise<string> {
    return (await (await this.host()).text()).replace(/[\u00A0\u202F]/g, ' ');
  }

  /** `good`, `bad` or `plain`. */
  async tone(): Promise<string> {
    return (await (await this.host()).getAttribute('class')) ?? '';
  }
}
