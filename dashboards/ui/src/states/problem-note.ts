import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import type { Problem } from '@skillhub/domain/contracts';
import { I18n } from '../i18n/i18n';
import { ProblemWords } from './problem-words';

/** What failed, what still holds, what to do, with a trace id to copy. */
@Component({
  selector: 'sh-problem-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'alert' },
  template: `
    <p class="title">{{ title() }}</p>
    <p class="text">{{ words.say(problem()) }}</p>
    @if (holds()) {
      <p class="text">{{ holds() }}</p>
    }
    <div class="next">
      <button class="button small" type="button" (click)="retry.emit()">{{ i18n.t('action.retry') }}</button>
      @if (problem().traceId; as trace) {
        <button class="link" type="button" (click)="copy(trace)">
          {{ copied() ? i18n.t('error.traceCopied') : i18n.t('error.copyTrace') }}
          <code>{{ trace.slice(0, 8) }}</code>
        </button>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      align-content: center;
      gap: 4px;
      min-height: 100%;
      padding: 16px;
      text-align: center;
    }
    .title {
      font: 600 var(--t-13);
    }
    .text {
      max-width: 60ch;
      color: var(--ink-2);
      font: var(--t-12);
    }
    .next {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: center;
      gap: 12px;
      margin-top: 6px;
      font: var(--t-12);
    }
  `,
})
export class ProblemNote {
  readonly problem = input.required<Problem>();
  readonly title = input.required<string>();
  readonly holds = input<string>('');
  readonly retry = output();
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(ProblemWords);
  protected readonly copied = signal(false);

  protected copy(trace: string): void {
    void navigator.clipboard.writeText(trace).then(() => this.copied.set(true));
  }
}
