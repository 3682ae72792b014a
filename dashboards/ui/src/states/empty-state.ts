import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Why there is nothing, and the next step as projected content. */
@Component({
  selector: 'sh-empty-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="title">{{ title() }}</p>
    @if (text()) {
      <p class="text">{{ text() }}</p>
    }
    <div class="next"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      align-content: center;
      gap: 4px;
      min-height: 100%;
      padding: 24px;
      text-align: center;
    }
    .title {
      font: 600 var(--t-13);
    }
    .text {
      max-width: 52ch;
      color: var(--ink-2);
      font: var(--t-12);
    }
    .next {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: 8px;
      margin-top: 8px;
    }
    .next:empty {
      display: none;
    }
  `,
})
export class EmptyState {
  readonly title = input.required<string>();
  readonly text = input<string>('');
}
