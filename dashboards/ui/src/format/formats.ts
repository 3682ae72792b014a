import { inject, Injectable } from '@angular/core';
import type { Money } from '@skillhub/domain/kernel';
import { Session } from '@skillhub/dashboards/data-access';
import type { Grain, Unit } from '@skillhub/warehouse/contracts';
import { I18n } from '../i18n/i18n';
import * as dates from './dates';
import * as numbers from './format';

/** The formats of the page in its language and the tenant's zone; every method reads signals. */
@Injectable({ providedIn: 'root' })
export class Formats {
  private readonly i18n = inject(I18n);
  private readonly session = inject(Session);

  money(value: numbers.Amount, currency: string, cents = false): string {
    return numbers.formatMoney(this.i18n.language(), value, currency, cents);
  }
  exact(money: Money): string {
    return numbers.formatExact(this.i18n.language(), money);
  }
  number(value: numbers.Amount, digits = 0): string {
    return numbers.formatNumber(this.i18n.language(), value, digits);
  }
  percent(fraction: numbers.Amount, digits = 1): string {
    return numbers.formatPercent(this.i18n.language(), fraction, digits);
  }
  value(value: numbers.Amount, unit: Unit, currency?: string): string {
    return numbers.formatValue(this.i18n.language(), value, unit, currency ?? this.session.currency());
  }
  interval(low: numbers.Amount, high: numbers.Amount, unit: Unit): string {
    return numbers.formatInterval(this.i18n.language(), low, high, unit, this.session.currency());
  }
  change(now: numbers.Amount, before: numbers.Amount, unit: Unit): numbers.Change | null {
    return numbers.changeOf(this.i18n.language(), now, before, unit);
  }
  day(iso: string): string {
    return dates.formatDay(this.i18n.language(), iso);
  }
  instant(iso: string, seconds = false): string {
    return dates.formatInstant(this.i18n.language(), iso, this.session.timeZone(), seconds);
  }
  period(iso: string, grain: Grain, full = false, everyYear = false): string {
    return dates.formatPeriod(this.i18n.language(), iso, grain, full, everyYear);
  }
  range(from: string, to: string): string {
    return dates.formatRange(this.i18n.language(), from, to);
  }
  age(seconds: number): string {
    return dates.formatAge(this.i18n.language(), seconds);
  }
}
