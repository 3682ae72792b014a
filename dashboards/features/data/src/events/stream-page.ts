import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { query, SalesApi } from '@skillhub/dashboards/data-access';
import { EventList, I18n, Icon, ProblemNote } from '@skillhub/dashboards/ui';

/** The events of one record, newest first. */
@Component({
  selector: 'sh-stream-page',
  imports: [EventList, Icon, ProblemNote, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (events.value()) {
      <div class="card">
        <header>
          <div>
            <h2>{{ title() }}</h2>
            <p class="faint">
              <code>{{ streamId() }}</code> · {{ i18n.plural('event.count', newestFirst().length) }}
            </p>
          </div>
          @if (dealId(); as id) {
            <a class="button" [routerLink]="['/affaires', id]"
              ><sh-icon name="deals" />{{ i18n.t('event.openDeal') }}</a
            >
          }
        </header>
        <sh-event-list [events]="newestFirst()" />
      </div>
    } @else if (events.problem(); as failed) {
      <sh-problem-note [problem]="failed" [title]="i18n.t('event.failed')" (retry)="events.reload()" />
    } @else if (events.waiting()) {
      <div class="card skeleton bone"></div>
    }
  `,
  styles: `
    .card {
      max-width: 920px;
      padding: 16px 20px;
    }
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      justify-content: space-between;
      gap: 8px;
      margin-bottom: 8px;
    }
    h2 {
      font: 600 var(--t-20);
      overflow-wrap: anywhere;
    }
    .bone {
      height: 260px;
    }
  `,
})
export class StreamPage {
  readonly streamId = input.required<string>();
  protected readonly i18n = inject(I18n);
  private readonly api = inject(SalesApi);
  protected readonly events = query(
    () => this.streamId(),
    (id, signal) => this.api.events(id, signal),
  );
  protected readonly newestFirst = computed(() => [...(this.events.value() ?? [])].reverse());
  protected readonly dealId = computed(() => /^deal-(.+)$/.exec(this.streamId())?.[1] ?? null);
  /** The newest name that the events tell. */
  protected readonly title = computed(() => {
    const named = this.newestFirst().find(({ data }) => typeof data['name'] === 'string');
    return named ? String(named.data['name']) : this.streamId();
  });
}
