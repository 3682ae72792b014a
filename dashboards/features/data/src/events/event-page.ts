import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { query, SalesApi } from '@skillhub/dashboards/data-access';
import { Formats, I18n, Icon, minorDigits, ProblemNote, Toasts } from '@skillhub/dashboards/ui';
import { eventFields } from './event-fields';

/** One event: what it says, who caused it by which command, when it happened and when it was recorded. */
@Component({
  selector: 'sh-event-page',
  imports: [Icon, ProblemNote, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './event-page.html',
  styleUrl: './event-page.css',
})
export class EventPage {
  readonly id = input.required<string>();
  protected readonly i18n = inject(I18n);
  protected readonly formats = inject(Formats);
  private readonly api = inject(SalesApi);
  private readonly toasts = inject(Toasts);
  protected readonly event = query(
    () => this.id(),
    (id, signal) => this.api.event(id, signal),
  );
  protected readonly fields = computed(() =>
    eventFields(this.event.value()?.data ?? {}, {
      money: (minor, currency) => this.formats.money(minor / 10 ** minorDigits(currency), currency, true),
      none: this.i18n.t('value.none'),
      yes: this.i18n.t('value.yes'),
      no: this.i18n.t('value.no'),
    }),
  );
  protected readonly name = computed(() => {
    const key = `eventType.${this.event.value()?.type ?? ''}`;
    return this.i18n.has(key) ? this.i18n.t(key) : '';
  });

  protected copy(text: string): void {
    void navigator.clipboard
      .writeText(text)
      .then(() => this.toasts.show({ tone: 'info', text: this.i18n.t('event.copied') }));
  }
}
