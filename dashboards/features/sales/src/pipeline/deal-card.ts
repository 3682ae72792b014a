import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { DealView } from '@skillhub/domain/contracts';
import { isOpen } from '@skillhub/dashboards/data-access';
import { Formats, I18n, Icon } from '@skillhub/dashboards/ui';
import { daysInStage } from './board';

/** The content of a card: what the deal is, for whom, how much, whose, since when, and whether its note is missing. */
@Component({
  selector: 'sh-deal-card',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let one = deal();
    <p class="account truncate">{{ one.account?.name ?? i18n.t('deal.noAccount') }}</p>
    <p class="figures">
      <span class="amount" [class.faint]="!one.amount">{{
        one.amount ? formats.exact(one.amount) : i18n.t('deal.noAmount')
      }}</span>
      @if (one.noteMissing) {
        <span class="badge warn" [title]="i18n.t('deal.noteMissingWhy')"
          ><sh-icon name="note" />{{ i18n.t('deal.noteMissing') }}</span
        >
      }
    </p>
    <p class="foot">
      <span class="avatar" [title]="one.owner.name" aria-hidden="true">{{ initials() }}</span>
      <span class="visually-hidden">{{ one.owner.name }}</span>
      <span class="faint truncate">{{ when() }}</span>
      <span class="faint age" [class.warn]="old()" [title]="i18n.t('deal.ageTitle')"
        >{{ days() }}&#8239;{{ i18n.t('deal.d') }}</span
      >
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
    }
    .account {
      color: var(--ink-2);
      font: var(--t-12);
    }
    .figures {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 6px;
      min-height: 20px;
    }
    .amount {
      font-weight: 500;
    }
    .amount.faint {
      font-weight: 400;
    }
    .badge {
      padding-left: 2px;
    }
    .foot {
      display: flex;
      align-items: center;
      gap: 6px;
      font: var(--t-11);
    }
    .avatar {
      width: 20px;
      height: 20px;
      font-size: 9px;
    }
    .age {
      margin-left: auto;
      white-space: nowrap;
    }
    .age.warn {
      color: var(--warn);
    }
  `,
})
export class DealCard {
  readonly deal = input.required<DealView>();
  readonly now = input.required<number>();
  protected readonly i18n = inject(I18n);
  protected readonly formats = inject(Formats);
  protected readonly days = computed(() => daysInStage(this.deal().stageSince, this.now()));
  /** Three weeks without a move in an open stage is worth a look. */
  protected readonly old = computed(() => isOpen(this.deal().stage) && this.days() > 21);
  protected readonly when = computed(() => {
    const { closedOn, expectedCloseOn, lossReason } = this.deal();
    if (lossReason) return this.i18n.t(`loss.${lossReason}`);
    const day = closedOn ?? expectedCloseOn;
    return day ? this.formats.day(day) : '';
  });
  protected readonly initials = computed(() =>
    this.deal()
      .owner.name.split(/\s+/)
      .map((word) => word.charAt(0))
      .join('')
      .slice(0, 2),
  );
}
