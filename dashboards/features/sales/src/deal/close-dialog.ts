import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { DealView, LossReason } from '@skillhub/domain/contracts';
import type { Money } from '@skillhub/domain/kernel';
import { LOSS_REASONS, Session, todayIn } from '@skillhub/dashboards/data-access';
import { DialogFrame, I18n } from '@skillhub/dashboards/ui';
import { parseMoney, typedMoney } from './money-input';

export interface CloseRequest {
  readonly deal: DealView;
  readonly as: 'win' | 'lose';
}
export type CloseAnswer =
  | { readonly as: 'win'; readonly body: { readonly amount: Money; readonly closedOn: string } }
  | {
      readonly as: 'lose';
      readonly body: {
        readonly reason: LossReason;
        readonly comment: string | null;
        readonly closedOn: string;
      };
    };

/** What closing a deal needs: the final amount and day of a win, the reason and day of a loss. */
@Component({
  selector: 'sh-close-dialog',
  imports: [DialogFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './close-dialog.html',
  styles: `
    form {
      display: grid;
      gap: 12px;
      margin-top: 8px;
    }
  `,
})
export class CloseDialog {
  protected readonly request = inject<CloseRequest>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<CloseAnswer>>(DialogRef);
  protected readonly i18n = inject(I18n);
  private readonly session = inject(Session);
  protected readonly reasons = LOSS_REASONS;
  protected readonly today = todayIn(this.session.timeZone(), new Date());
  protected readonly currency = this.request.deal.amount?.currency ?? this.session.currency();
  protected readonly amount = signal(
    typedMoney(this.request.deal.amount, this.i18n.language() === 'fr' ? ',' : '.'),
  );
  protected readonly closedOn = signal(this.today);
  protected readonly reason = signal<LossReason | null>(null);
  private readonly comment = signal('');
  private readonly tried = signal(false);
  private readonly parsed = computed(() => parseMoney(this.amount(), this.currency));
  protected readonly amountFault = computed(() => {
    const parsed = this.parsed();
    return this.tried() && (!parsed || parsed.minor < 0);
  });
  protected readonly reasonFault = computed(() => this.tried() && this.reason() === null);

  protected set(field: 'amount' | 'closedOn' | 'comment', event: Event): void {
    this[field].set((event.target as HTMLInputElement).value);
  }

  protected setReason(event: Event): void {
    const chosen = (event.target as HTMLSelectElement).value;
    this.reason.set(LOSS_REASONS.find((one) => one === chosen) ?? null);
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    const closedOn = this.closedOn() || this.today;
    const amount = this.parsed();
    const reason = this.reason();
    if (this.request.as === 'win') {
      if (amount && amount.minor >= 0) this.ref.close({ as: 'win', body: { amount, closedOn } });
    } else if (reason) {
      this.ref.close({ as: 'lose', body: { reason, comment: this.comment().trim() || null, closedOn } });
    }
  }
}
