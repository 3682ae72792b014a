import { ChangeDetectionStrategy, Component, ElementRef, inject, input, model } from '@angular/core';

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly count?: number | undefined;
}

/** A row of tabs; the panel is the caller's, with `id="<prefix>-panel"`. Arrow keys move between them. */
@Component({
  selector: 'sh-tabs',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="tablist" [attr.aria-label]="label()">
      @for (tab of tabs(); track tab.id; let index = $index) {
        <button
          type="button"
          role="tab"
          [id]="prefix() + '-' + tab.id"
          [attr.aria-selected]="tab.id === active()"
          [attr.aria-controls]="prefix() + '-panel'"
          [tabindex]="tab.id === active() ? 0 : -1"
          (click)="active.set(tab.id)"
          (keydown)="move($event, index)"
        >
          {{ tab.label }}
          @if (tab.count !== undefined) {
            <span class="count">{{ tab.count }}</span>
          }
        </button>
      }
    </div>
  `,
  styles: `
    div {
      display: flex;
      gap: 4px;
      overflow-x: auto;
      border-bottom: 1px solid var(--line);
    }
    button {
      min-height: 34px;
      padding: 4px 8px;
      border: 0;
      border-bottom: 2px solid transparent;
      background: none;
      color: var(--ink-2);
      font: 500 var(--t-13);
      white-space: nowrap;
      cursor: pointer;
    }
    button:hover {
      color: var(--ink);
    }
    button:focus-visible {
      outline-offset: -2px;
    }
    [aria-selected='true'] {
      border-bottom-color: var(--accent);
      color: var(--ink);
    }
    .count {
      margin-left: 4px;
      color: var(--ink-3);
      font-weight: 400;
    }
  `,
})
export class Tabs {
  readonly tabs = input.required<readonly Tab[]>();
  readonly label = input.required<string>();
  readonly prefix = input.required<string>();
  readonly active = model.required<string>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected move(event: KeyboardEvent, index: number): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const count = this.tabs().length;
    const target = this.tabs()[(index + step + count) % count];
    if (step === 0 || !target) return;
    event.preventDefault();
    this.active.set(target.id);
    this.host.nativeElement.querySelector<HTMLElement>(`#${this.prefix()}-${target.id}`)?.focus();
  }
}
