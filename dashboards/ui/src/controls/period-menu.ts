import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import {
  addDays,
  instantAt,
  PRESETS,
  rangeOf,
  Scope,
  Session,
  wallTimeIn,
  type Preset,
} from '@skillhub/dashboards/data-access';
import { Formats } from '../format/formats';
import { I18n } from '../i18n/i18n';
import { Icon } from '../icon';
import { Popover } from '../overlay/popover';

/** The period of the page: presets, or two days of one's own; and the instant whose knowledge its figures show. */
@Component({
  selector: 'sh-period-menu',
  imports: [Popover, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sh-popover [label]="i18n.t('scope.period')" (opened)="lookAtClock()">
      <ng-container trigger>
        <sh-icon name="calendar" /><span class="visually-hidden">{{ i18n.t('scope.period') }}: </span
        >{{ title() }}
        <sh-icon name="down" />
      </ng-container>
      <div class="menu">
        @for (preset of presets; track preset) {
          <button class="menu-item" type="button" [attr.aria-pressed]="isOn(preset)" (click)="choose(preset)">
            {{ i18n.t('period.' + preset) }}
            <span class="push">{{ rangeText(preset) }}</span>
            @if (isOn(preset)) {
              <sh-icon name="check" />
            }
          </button>
        }
        <hr class="menu-line" />
        <form class="custom" (submit)="apply($event)">
          <div class="field">
            <label for="period-from">{{ i18n.t('period.from') }}</label>
            <input
              id="period-from"
              class="input"
              type="date"
              required
              [value]="from()"
              (input)="setFrom($event)"
            />
          </div>
          <div class="field">
            <label for="period-to">{{ i18n.t('period.to') }}</label>
            <input
              id="period-to"
              class="input"
              type="date"
              required
              [value]="last()"
              (input)="setLast($event)"
            />
          </div>
          <button class="button primary" type="submit" [disabled]="!valid()">
            {{ i18n.t('action.apply') }}
          </button>
        </form>
        <hr class="menu-line" />
        <form class="custom" novalidate (submit)="applyAsOf($event)">
          <div class="field whole">
            <label for="as-of">{{ i18n.t('asOf.at') }}</label>
            <input
              id="as-of"
              class="input"
              type="datetime-local"
              [max]="now()"
              [value]="asOf()"
              [attr.aria-invalid]="inFuture()"
              aria-describedby="as-of-hint"
              (input)="setAsOf($event)"
            />
            <span id="as-of-hint" [class.hint]="!inFuture()" [class.fault]="inFuture()">{{
              inFuture() ? i18n.t('asOf.future') : i18n.t('asOf.hint', { zone: session.timeZone() })
            }}</span>
          </div>
          <button class="button" type="submit" [disabled]="!typedInstant() || inFuture()">
            {{ i18n.t('asOf.apply') }}
          </button>
          @if (scope.asOf()) {
            <button class="button" type="button" (click)="backToNow()">{{ i18n.t('asOf.now') }}</button>
          }
        </form>
      </div>
    </sh-popover>
  `,
  styles: `
    .menu {
      min-width: 320px;
      max-height: none;
    }
    .custom {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 8px;
      padding: 6px 10px 8px;
    }
    .whole,
    .custom .button {
      grid-column: 1 / -1;
    }
  `,
})
export class PeriodMenu {
  protected readonly scope = inject(Scope);
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(Session);
  private readonly formats = inject(Formats);
  private readonly popover = viewChild.required(Popover);

  protected readonly presets = PRESETS;
  protected readonly from = linkedSignal(() => this.scope.range()?.from ?? '');
  /** People name the last day of a period; ranges are right-open. */
  protected readonly last = linkedSignal(() => {
    const range = this.scope.range();
    return range ? addDays(range.to, -1) : '';
  });
  protected readonly valid = computed(
    () => this.from() !== '' && this.last() !== '' && this.from() <= this.last(),
  );
  /** As the clocks of the tenant show it. */
  protected readonly now = signal('');
  protected readonly asOf = linkedSignal(() => {
    const asOf = this.scope.asOf();
    return asOf ? wallTimeIn(this.session.timeZone(), asOf) : '';
  });
  protected readonly typedInstant = computed(() => instantAt(this.session.timeZone(), this.asOf()));
  protected readonly inFuture = computed(() => this.typedInstant() !== null && this.asOf() > this.now());
  protected readonly title = computed(() => {
    const period = this.scope.period();
    const range = this.scope.range();
    if (period.kind === 'preset' && period.preset !== 'month') return this.i18n.t(`period.${period.preset}`);
    return range ? this.formats.range(range.from, range.to) : '';
  });

  protected isOn(preset: Preset): boolean {
    const period = this.scope.period();
    return period.kind === 'preset' && period.preset === preset;
  }

  protected rangeText(preset: Preset): string {
    const range = rangeOf({ kind: 'preset', preset }, this.scope.today());
    return range ? this.formats.range(range.from, range.to) : '';
  }

  protected choose(preset: Preset): void {
    this.popover().close();
    this.scope.setPeriod({ kind: 'preset', preset });
  }

  protected setFrom(event: Event): void {
    this.from.set((event.target as HTMLInputElement).value);
  }

  protected setLast(event: Event): void {
    this.last.set((event.target as HTMLInputElement).value);
  }

  protected lookAtClock(): void {
    this.now.set(wallTimeIn(this.session.timeZone(), new Date().toISOString()));
  }

  protected setAsOf(event: Event): void {
    this.asOf.set((event.target as HTMLInputElement).value);
  }

  protected applyAsOf(event: Event): void {
    event.preventDefault();
    const instant = this.typedInstant();
    if (!instant || this.inFuture()) return;
    this.popover().close();
    this.scope.setAsOf(instant);
  }

  protected backToNow(): void {
    this.popover().close();
    this.scope.setAsOf(null);
  }

  protected apply(event: Event): void {
    event.preventDefault();
    if (!this.valid()) return;
    this.popover().close();
    this.scope.setPeriod({ kind: 'custom', from: this.from(), to: addDays(this.last(), 1) });
  }
}
