import { inject, Injectable } from '@angular/core';
import type { ChartWords } from '@skillhub/dashboards/charts';
import { Session } from '@skillhub/dashboards/data-access';
import { formatCompact, formatPercent, Formats, I18n } from '@skillhub/dashboards/ui';
import type { Unit } from '@skillhub/warehouse/contracts';

/** The words that charts need, in the language of the page. */
@Injectable({ providedIn: 'root' })
export class ChartWording {
  private readonly i18n = inject(I18n);
  private readonly formats = inject(Formats);
  private readonly session = inject(Session);

  /** Reads signals: call it where their changes are followed. */
  of(unit: Unit, currency = this.session.currency()): ChartWords {
    const language = this.i18n.language();
    return {
      value: (value) => this.formats.value(value, unit, currency),
      axis: (value) => {
        if (unit === 'ratio') return formatPercent(language, value, 0);
        if (unit === 'days') return this.formats.value(value, unit);
        return formatCompact(language, value, unit === 'count' ? undefined : currency);
      },
      period: (iso, grain, everyYear) => this.formats.period(iso, grain, false, everyYear),
      periodFull: (iso, grain) => this.formats.period(iso, grain, true),
      t: (key, params) => this.i18n.t(key, params),
    };
  }
}
