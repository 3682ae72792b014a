import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { MetricCatalogueEntry } from '@skillhub/warehouse/contracts';
import { Formats } from '../format/formats';
import { I18n } from '../i18n/i18n';

/** Everything the catalogue says about a number. */
@Component({
  selector: 'sh-definition-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let one = entry();
    <p class="text">{{ i18n.text(one.description) }}</p>
    <pre class="formula" tabindex="0" [attr.aria-label]="i18n.t('definition.formula')">{{ one.formula }}</pre>
    <dl class="facts">
      <dt>{{ i18n.t('definition.number') }}</dt>
      <dd>
        {{ one.definition }}
        <span class="faint"
          >· v{{ one.version }} · <code>{{ one.id }}</code></span
        >
      </dd>
      <dt>{{ i18n.t('definition.unit') }}</dt>
      <dd>{{ i18n.t('unit.' + one.unit) }}</dd>
      <dt>{{ i18n.t('definition.additivity') }}</dt>
      <dd>
        {{ i18n.t('additivity.' + one.additivity) }}
        <p class="faint">{{ i18n.t('additivity.' + one.additivity + '.means') }}</p>
      </dd>
      <dt>{{ i18n.t('definition.better') }}</dt>
      <dd>{{ i18n.t('better.' + (one.betterWhen ?? 'none')) }}</dd>
      <dt>{{ i18n.t('definition.grain') }}</dt>
      <dd>{{ i18n.text(one.grain) }}</dd>
      <dt>{{ i18n.t('definition.dimensions') }}</dt>
      <dd>
        @for (dimension of one.dimensions; track dimension.id) {
          <span class="badge">{{ i18n.text(dimension.name) }}</span>
        }
      </dd>
      <dt>{{ i18n.t('definition.owner') }}</dt>
      <dd>{{ one.owner }}</dd>
      <dt>{{ i18n.t('definition.freshness') }}</dt>
      <dd>
        {{
          i18n.t('definition.freshnessBounds', {
            warn: formats.age(one.freshness.warnAfterSeconds),
            error: formats.age(one.freshness.errorAfterSeconds),
          })
        }}
      </dd>
      <dt>{{ i18n.t('definition.sources') }}</dt>
      <dd>
        @for (source of one.sources; track source) {
          <code class="source">{{ source }}</code>
        }
      </dd>
    </dl>
  `,
  styles: `
    .text {
      max-width: 68ch;
    }
    .formula {
      margin: 12px 0 16px;
      padding: 10px 12px;
      border: 1px solid var(--line);
      border-radius: var(--radius-s);
      background: var(--surface-2);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .facts p {
      font: var(--t-12);
    }
    .badge {
      margin: 0 4px 2px 0;
    }
    .source {
      display: block;
    }
  `,
})
export class DefinitionSheet {
  readonly entry = input.required<MetricCatalogueEntry>();
  protected readonly i18n = inject(I18n);
  protected readonly formats = inject(Formats);
}
