import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Strokes on a 16 px grid; all icons of the console. */
const PATHS = {
  home: 'M2.5 7 8 2.5 13.5 7v6.5h-4v-4h-3v4h-4z',
  pipeline: 'M2.5 3h3v10h-3zM6.5 3h3v7h-3zM10.5 3h3v4.5h-3z',
  deals: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  accounts: 'M3 13.5v-11h6v11M9 6.5h4v7M2 13.5h12M5 5.5h2M5 8h2M5 10.5h2',
  contacts: 'M8 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM3 13.5c.6-2.6 2.500-4 5-4s4.400 1.400 5 4',
  metrics: 'M2.5 13.5h11M4 11l2.500-3.500 2.500 2L13 4',
  events: 'M8 4.500V8l2.500 1.500M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12z',
  search: 'M7 11.500a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9zM10.300 10.300 13.500 13.500',
  close: 'M4 4l8 8M12 4l-8 8',
  more: 'M3.500 8h.01M8 8h.01M12.500 8h.01',
  down: 'M4 6l4 4 4-4',
  right: 'M6 4l4 4-4 4',
  left: 'M10 4 6 8l4 4',
  plus: 'M8 3v10M3 8h10',
  export: 'M8 2.500v7.500M5 7.500 8 10.500l3-3M3 13.500h10',
  sun: 'M8 10.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM8 2v1.200M8 12.800V14M2 8h1.200M12.800 8H14M3.800 3.800l.8.8M11.400 11.400l.8.8M3.800 12.200l.8-.8M11.400 4.600l.8-.8',
  moon: 'M13 9.500A5.500 5.500 0 0 1 6.500 3a5.500 5.500 0 1 0 6.500 6.500z',
  contrast: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 2v12',
  menu: 'M2.500 4.500h11M2.500 8h11M2.500 11.500h11',
  check: 'M3.500 8.500 6.500 11.500l6-7',
  calendar: 'M2.500 4h11v9.500h-11zM2.500 7h11M5.500 2.500V5M10.500 2.500V5',
  compare: 'M5 3v10M5 13l-2-2M5 13l2-2M11 13V3M11 3 9 5M11 3l2 2',
  filter: 'M2.500 4h11M4.500 8h7M6.500 12h3',
  table: 'M2.500 3h11v10h-11zM2.500 6.500h11M6.500 6.500V13',
  expand: 'M9.500 2.500h4v4M13.500 2.500 9.500 6.500M6.500 13.500h-4v-4M2.500 13.500l4-4',
  book: 'M3 3h4a1 1 0 0 1 1 1v9a1.500 1.500 0 0 0-1.500-1H3zM13 3H9a1 1 0 0 0-1 1v9a1.500 1.500 0 0 1 1.500-1H13z',
  drill: 'M8 2.500v8M5 7.500l3 3 3-3M3 13.500h10',
  signOut: 'M6.500 13.500h-4v-11h4M10.500 11l3-3-3-3M13 8H6',
  note: 'M3.500 2.500h6l3 3v8h-9zM9.500 2.500v3h3M5.500 8.500h5M5.500 11h3.500',
  phone:
    'M3.500 2.500h2.500l1 3-1.500 1a7 7 0 0 0 4 4l1-1.500 3 1v2.500a1 1 0 0 1-1 1A10 10 0 0 1 2.500 3.500a1 1 0 0 1 1-1z',
  email: 'M2.500 4h11v8.500h-11zM2.500 4.500 8 9l5.500-4.500',
  meeting:
    'M5.500 7.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM11 8a1.700 1.700 0 1 0 0-3.400M2 13c.4-2.200 1.800-3.300 3.500-3.300S8.600 10.800 9 13M11 10c1.600 0 2.600.9 3 2.700',
  send: 'M13.500 2.500 2.500 7l4.500 2 2 4.500z',
  audit: 'M3.500 2.500h9v11h-9zM5.500 6.500l1.200 1.200L9 5.500M5.500 10.500h5',
  sort: 'M8 3v10M5 10l3 3 3-3',
  columns: 'M2.500 3h11v10h-11zM6.200 3v10M9.800 3v10',
  language:
    'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM2.200 8h11.600M8 2c2 2 2.500 4 2.500 6S10 12 8 14c-2-2-2.500-4-2.500-6S6 4 8 2z',
  keyboard: 'M2 4.500h12v7H2zM4.500 7h.01M7 7h.01M9.500 7h.01M11.500 7h.01M5 9.500h6',
  warning: 'M8 2.500 14 13H2zM8 6.500v3M8 11.500h.01',
  link: 'M6.500 9.500l3-3M7 5l1.500-1.500a2.500 2.500 0 0 1 4 4L11 9M9 11l-1.500 1.500a2.500 2.500 0 0 1-4-4L5 7',
  grip: 'M6 4h.01M6 8h.01M6 12h.01M10 4h.01M10 8h.01M10 12h.01',
} as const;
export type IconName = keyof typeof PATHS;

@Component({
  selector: 'sh-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true' },
  template: `<svg viewBox="0 0 16 16" width="16" height="16"><path [attr.d]="path()" /></svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
    }
    path {
      fill: none;
      stroke: currentColor;
      stroke-width: 1.4;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => PATHS[this.name()]);
}
