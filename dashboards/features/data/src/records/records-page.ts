import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { figures, MetricsApi, query, saveFile, Scope, Session } from '@skillhub/dashboards/data-access';
import {
  AsOfChip,
  ColumnChoice,
  DataTable,
  DefinitionDialog,
  Dialogs,
  EmptyState,
  Formats,
  FreshnessBadge,
  I18n,
  Icon,
  ProblemNote,
  type Column,
} from '@skillhub/dashboards/ui';
import { readDrill, recordsQuestion } from './records-question';
import { DEFAULT_RECORD_COLUMNS, recordColumns, type RecordRow } from './record-columns';

/** The rows behind a number, beside the number itself; each row leads to its events. */
@Component({
  selector: 'sh-records-page',
  imports: [AsOfChip, ColumnChoice, DataTable, EmptyState, FreshnessBadge, Icon, ProblemNote, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './records-page.html',
  styleUrl: './records-page.css',
})
export class RecordsPage {
  protected readonly i18n = inject(I18n);
  protected readonly formats = inject(Formats);
  protected readonly scope = inject(Scope);
  private readonly api = inject(MetricsApi);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly params = toSignal(inject(ActivatedRoute).queryParams, { initialValue: {} });

  private readonly drill = computed(() => readDrill(this.params(), this.scope.range()));
  private readonly catalogue = query(
    () => true,
    () => this.api.catalogue(),
  );
  protected readonly definition = computed(() => {
    const id = this.drill()?.metric;
    return this.catalogue.value()?.find((one) => one.id === id) ?? null;
  });
  protected readonly unknown = computed(
    () => this.catalogue.value() !== undefined && this.definition() === null,
  );
  private readonly asked = computed(() => {
    const drill = this.drill();
    const definition = this.definition();
    return drill && definition ? recordsQuestion(drill, this.scope.state(), definition) : undefined;
  });
  protected readonly question = computed(() => JSON.stringify(this.asked() ?? ''));
  protected readonly figure = figures(this.asked);
  /** The first page tells the columns; the table then loads its own. */
  protected readonly head = query(this.asked, (asked, signal) =>
    this.api.records({ ...asked, pageSize: 1 }, signal),
  );
  protected readonly all = computed<readonly Column<RecordRow>[]>(() => {
    const head = this.head.value();
    const definition = this.definition();
    if (!head || !definition) return [];
    // Names come with each page: those known so far are enough for the page that is shown.
    return recordColumns(
      { columns: head.columns, labels: this.labels() },
      definition.unit,
      this.i18n,
      this.formats,
    );
  });
  private readonly chosen = signal<readonly string[] | null>(null);
  /** Columns that are always worth showing, when the rows have them; the others are a choice. */
  protected readonly shown = computed(() => {
    const ids = this.all().map(({ id }) => id);
    const usual = ids.filter((id) => DEFAULT_RECORD_COLUMNS.includes(id));
    return this.chosen() ?? (usual.length > 3 ? usual : ids);
  });
  protected readonly columns = computed(() =>
    this.all().filter(({ id, fixed }) => fixed || this.shown().includes(id)),
  );
  private readonly labels = signal<Record<string, Record<string, string>>>({});
  protected readonly load = async (page: number, pageSize: number) => {
    const asked = this.asked();
    if (!asked) return { items: [], total: 0 };
    const answer = await this.api.records({ ...asked, page, pageSize });
    this.learn(answer.labels ?? {});
    return { items: answer.rows, total: answer.total };
  };
  protected readonly values = computed(() => {
    const figure = this.figure.value();
    if (!figure) return [];
    return figure.rows.map((row) => ({
      text:
        row.value === null
          ? this.i18n.t(`reason.${row.reason ?? 'no_data'}`)
          : this.formats.value(row.value, figure.unit, row.dimensions['currency'] ?? this.session.currency()),
      detail:
        row.numerator !== undefined && row.denominator !== undefined
          ? `${this.formats.number(row.numerator, 2)} / ${this.formats.number(row.denominator, 2)}`
          : '',
    }));
  });
  protected readonly rangeText = computed(() => {
    const range = this.drill()?.range;
    return range ? this.formats.range(range.from, range.to) : this.i18n.t('period.all');
  });
  protected readonly pointed = computed(() =>
    Object.entries(this.drill()?.pointed ?? {}).map(([dimension, value]) => {
      const known = this.definition()?.dimensions.find(({ id }) => id === dimension);
      return { name: known ? this.i18n.text(known.name) : dimension, value: this.nameOf(dimension, value) };
    }),
  );
  protected readonly count = signal<number | null>(null);

  protected open(row: RecordRow): void {
    void this.router.navigate(['/flux', row.streamId]);
  }

  protected choose(columns: readonly string[]): void {
    this.chosen.set(columns);
  }

  protected define(): void {
    const definition = this.definition();
    if (definition) void this.dialogs.ask(DefinitionDialog, definition, this.i18n.text(definition.name));
  }

  protected async exportCsv(): Promise<void> {
    const asked = this.asked();
    if (asked) saveFile(`${asked.metric}.csv`, await this.api.exportRecords(asked));
  }

  private nameOf(dimension: string, value: string | null): string {
    if (value === null) return this.i18n.t('value.none');
    const prefix = { stage: 'stage', loss_reason: 'loss' }[dimension];
    if (prefix && this.i18n.has(`${prefix}.${value}`)) return this.i18n.t(`${prefix}.${value}`);
    return this.labels()[dimension]?.[value] ?? this.scope.names()[value] ?? value;
  }

  private learn(labels: Readonly<Record<string, Readonly<Record<string, string>>>>): void {
    this.labels.update((known) => {
      const merged = { ...known };
      for (const [dimension, names] of Object.entries(labels))
        merged[dimension] = { ...merged[dimension], ...names };
      return merged;
    });
  }
}
