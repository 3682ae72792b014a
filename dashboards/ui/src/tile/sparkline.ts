import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { sparklinePath } from './sparkline-path';

const WIDTH = 160;
const HEIGHT = 32;

/** A line without axes; decoration only, the table behind the tile has its figures. */
@Component({
  selector: 'sh-sparkline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true' },
  template: `
    <svg [attr.viewBox]="box" preserveAspectRatio="none">
      <path [attr.d]="path().line" vector-effect="non-scaling-stroke" />
    </svg>
    @if (dot(); as last) {
      <span class="dot" [style.left.%]="last.x" [style.top.%]="last.y"></span>
    }
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      height: ${HEIGHT}px;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      overflow: visible;
    }
    path {
      fill: none;
      stroke: var(--ink-3);
      stroke-width: 1.3;
      stroke-linejoin: round;
    }
    .dot {
      position: absolute;
      width: 5px;
      height: 5px;
      margin: -2.5px;
      border-radius: 50%;
      background: var(--accent);
    }
  `,
})
export class Sparkline {
  readonly values = input.required<readonly (number | null)[]>();
  protected readonly box = `0 0 ${WIDTH} ${HEIGHT}`;
  protected readonly path = computed(() => sparklinePath(this.values(), WIDTH, HEIGHT));
  protected readonly dot = computed(() => {
    const last = this.path().last;
    return last && { x: (last.x / WIDTH) * 100, y: (last.y / HEIGHT) * 100 };
  });
}
