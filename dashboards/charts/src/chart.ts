import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import type { ECElementEvent, EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { NgxEchartsDirective, provideEchartsCore } from 'ngx-echarts';
import type { ChartModel } from './options/chart-model';
import { readPalette } from './palette';

echarts.use([
  BarChart,
  LineChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** A chart of a {@link ChartModel}: drawn, said in a sentence; its table is shown by whoever frames it. */
@Component({
  selector: 'sh-chart',
  imports: [NgxEchartsDirective],
  providers: [provideEchartsCore({ echarts })],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div
      echarts
      class="drawing"
      role="img"
      [attr.aria-label]="model().summary"
      [style.height.px]="height()"
      [options]="options()"
      [initOpts]="{ renderer: 'svg' }"
      (chartClick)="pointed($event)"
      (optionsError)="fail($event)"
    ></div>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .drawing {
      width: 100%;
    }
  `,
})
export class Chart {
  readonly model = input.required<ChartModel>();
  readonly height = input.required<number>();
  /** Changes with the theme: colours are read from the page again. */
  readonly theme = input<unknown>(null);
  /** A mark was pointed at: its index in the data of its series, and the index of the series. */
  readonly picked = output<{ readonly index: number; readonly series: number }>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly width = signal(600);
  private readonly still = globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches;
  private readonly themed = signal(0);
  protected readonly options = computed<EChartsCoreOption>(() => {
    this.themed();
    const options = this.model().options(readPalette(this.host.nativeElement), this.width());
    return this.still ? { ...options, animation: false } : options;
  });

  constructor() {
    // Colours of the new theme exist once the attribute is on the root: a frame later.
    effect(() => {
      this.theme();
      requestAnimationFrame(() => this.themed.update((n) => n + 1));
    });
    effect((onCleanup) => {
      const observer = new ResizeObserver(([entry]) => {
        if (entry) this.width.set(Math.round(entry.contentRect.width / 20) * 20);
      });
      observer.observe(this.host.nativeElement);
      onCleanup(() => observer.disconnect());
    });
  }

  protected pointed(event: ECElementEvent): void {
    this.picked.emit({ index: event.dataIndex, series: event.seriesIndex ?? 0 });
  }

  protected fail(error: Error): never {
    throw error;
  }
}
