import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EventView } from '@skillhub/domain/contracts';
import { Formats } from '../format/formats';
import { I18n } from '../i18n/i18n';

/** The events of a record, newest first; each opens on its own page. */
@Component({
  selector: 'sh-event-list',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol>
      @for (event of events(); track event.id) {
        <li>
          <a class="type" [routerLink]="['/evenements', event.id]" (click)="followed.emit()">{{
            event.type
          }}</a>
          <span class="faint">v{{ event.version }}</span>
          <span class="who truncate">{{ event.actor.name ?? event.actor.id }}</span>
          <time class="faint" [attr.datetime]="event.occurredAt">{{
            formats.instant(event.occurredAt)
          }}</time>
        </li>
      } @empty {
        <li class="muted">{{ i18n.t('event.none') }}</li>
      }
    </ol>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: minmax(0, 1.4fr) 40px minmax(0, 1fr) 150px;
      gap: 12px;
      align-items: center;
      min-height: 34px;
      border-bottom: 1px solid var(--line);
    }
    li:last-child {
      border-bottom: 0;
    }
    .type {
      font-weight: 500;
      overflow-wrap: anywhere;
    }
    .who,
    time {
      font: var(--t-12);
      color: var(--ink-2);
    }
    @media (width < 560px) {
      li {
        grid-template-columns: minmax(0, 1fr) max-content;
      }
      .who,
      li > .faint:not(time) {
        display: none;
      }
    }
  `,
})
export class EventList {
  readonly events = input.required<readonly EventView[]>();
  readonly followed = output();
  protected readonly formats = inject(Formats);
  protected readonly i18n = inject(I18n);
}
