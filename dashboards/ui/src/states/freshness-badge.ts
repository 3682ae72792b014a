import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Freshness } from '@skillhub/warehouse/contracts';
import { Formats } from '../format/formats';
import { I18n } from '../i18n/i18n';

/** A dot and an age; amber or red with the reason in words. */
@Component({
  selector: 'sh-freshness-badge',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class]': 'freshness().status', '[title]': 'title()' },
  template: `<span class="dot" aria-hidden="true"></span>{{ words() }}`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 5px;
      color: var(--ink-3);
      font: var(--t-11);
      white-space: nowrap;
    }
    .dot {
      width: 6px;
      height: 6px;
      border-radius: 50%;
      background: var(--good);
    }
    :host(.late) {
      color: var(--warn);
    }
    :host(.late) .dot {
      background: var(--warn);
    }
    :host(.stale) {
      color: var(--bad);
    }
    :host(.stale) .dot {
      background: var(--bad);
    }
    :host(.empty) .dot {
      background: var(--line-strong);
    }
  `,
})
export class FreshnessBadge {
  readonly freshness = input.required<Freshness>();
  private readonly i18n = inject(I18n);
  private readonly formats = inject(Formats);

  protected readonly words = computed(() => {
    const { status, ageSeconds } = this.freshness();
    if (status === 'empty') return this.i18n.t('freshness.empty');
    if (status === 'fresh' && ageSeconds !== null && ageSeconds < 10) return this.i18n.t('freshness.now');
    const age = ageSeconds === null ? '' : this.formats.age(ageSeconds);
    return this.i18n.t(status === 'fresh' ? 'freshness.fresh' : 'freshness.late', { age });
  });
  protected readonly title = computed(() => {
    const { lastEventAt, reason } = this.freshness();
    const last = lastEventAt
      ? this.i18n.t('freshness.lastEvent', { at: this.formats.instant(lastEventAt) })
      : '';
    return [reason, last].filter(Boolean).join(' · ');
  });
}
