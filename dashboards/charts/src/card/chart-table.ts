import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { ChartTable } from '../options/chart-model';

/** The figures of a chart as a table. */
@Component({
  selector: 'sh-chart-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <table class="plain-table">
      <caption class="visually-hidden">
        {{
          caption()
        }}
      </caption>
      <thead>
        <tr>
          @for (title of table().header; track $index) {
            <th scope="col" [class.number]="$index > 0">{{ title }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (row of table().rows; track $index) {
          <tr>
            @for (cell of row; track $index) {
              @if ($first) {
                <th scope="row">{{ cell }}</th>
              } @else {
                <td class="number">{{ cell }}</td>
              }
            }
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    tbody th {
      height: 30px;
      border-bottom: 1px solid var(--line);
      color: var(--ink);
      font: var(--t-13);
      text-align: left;
    }
  `,
})
export class ChartTableView {
  readonly table = input.required<ChartTable>();
  readonly caption = input.required<string>();
}
