import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Change } from '../format/format';
import { I18n } from '../i18n/i18n';

/** Whether a change is good news for a metric; null where neither direction is. */
export function toneOf(change: Change, betterWhen: 'higher' | 'lower' | null): 'good' | 'bad' | 'plain' {
  if (change.direction === 'flat' || betterWhen === null) return 'plain';
  return (change.direction === 'up') === (betterWhen === 'higher') ? 'good' : 'bad';
}

const ARROWS = { up: '▲', down: '▼', flat: '=' } as const;
const SIGNS = { up: '+', down: '\u2212', flat: '' } as const;

/** Arrow, sign and size; colour says good or bad for that metric, and is never alone to say it. */
@Component({
  selector: 'sh-change-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class]': 'tone()' },
  template: `<span aria-hidden="true">{{ arrow() }}</span
    >&nbsp;{{ sign() }}{{ change().text
    }}<span class="visually-hidden"> {{ i18n.t('change.' + tone()) }}</span>`,
  styles: `
    :host {
      font: 500 var(--t-12);
      white-space: nowrap;
      color: var(--ink-2);
    }
    :host(.good) {
      color: var(--good);
    }
    :host(.bad) {
      color: var(--bad);
    }
    [aria-hidden] {
      font-size: 9px;
      vertical-align: 1px;
    }
  `,
})
export class ChangeMark {
  readonly change = input.required<Change>();
  readonly betterWhen = input<'higher' | 'lower' | null>(null);
  protected readonly i18n = inject(I18n);
  protected readonly tone = computed(() => toneOf(this.change(), this.betterWhen()));
  protected readonly arrow = computed(() => ARROWS[this.change().direction]);
  protected readonly sign = computed(() => SIGNS[this.change().direction]);
}
