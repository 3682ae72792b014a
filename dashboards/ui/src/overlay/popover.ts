import { CdkTrapFocus } from '@angular/cdk/a11y';
import { CdkConnectedOverlay, CdkOverlayOrigin, type ConnectedPosition } from '@angular/cdk/overlay';
import {
  ChangeDetectionStrategy,
  Component,
  input,
  output,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';

const side = (x: 'start' | 'end'): ConnectedPosition[] => [
  { originX: x, originY: 'bottom', overlayX: x, overlayY: 'top', offsetY: 4 },
  { originX: x, originY: 'top', overlayX: x, overlayY: 'bottom', offsetY: -4 },
];

/** A button and the panel it opens: focus goes in, Escape and a click outside close it, focus comes back. */
@Component({
  selector: 'sh-popover',
  imports: [CdkOverlayOrigin, CdkConnectedOverlay, CdkTrapFocus],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      #button
      cdkOverlayOrigin
      #origin="cdkOverlayOrigin"
      type="button"
      aria-haspopup="dialog"
      [class]="buttonClass()"
      [attr.aria-expanded]="isOpen()"
      [attr.aria-label]="buttonLabel() || null"
      (click)="isOpen() ? close() : open()"
    >
      <ng-content select="[trigger]" />
    </button>
    <ng-template
      cdkConnectedOverlay
      [cdkConnectedOverlayOrigin]="origin"
      [cdkConnectedOverlayOpen]="isOpen()"
      [cdkConnectedOverlayPositions]="positions"
      [cdkConnectedOverlayPush]="true"
      [cdkConnectedOverlayViewportMargin]="8"
      (overlayOutsideClick)="outside($event)"
      (overlayKeydown)="escape($event)"
      (detach)="close(false)"
    >
      <div
        class="panel"
        role="dialog"
        cdkTrapFocus
        [cdkTrapFocusAutoCapture]="true"
        [attr.aria-label]="label()"
      >
        <ng-content />
      </div>
    </ng-template>
  `,
  styles: `
    :host {
      display: inline-flex;
      min-width: 0;
    }
    .panel {
      max-width: calc(100vw - 16px);
      max-height: 80vh;
      overflow: auto;
      animation: appear var(--fast) var(--ease);
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  `,
})
export class Popover {
  readonly label = input.required<string>();
  readonly buttonClass = input('button');
  /** For a button whose content is only an icon. */
  readonly buttonLabel = input('');
  readonly opened = output();
  readonly isOpen = signal(false);
  private readonly button = viewChild.required<ElementRef<HTMLButtonElement>>('button');
  protected readonly positions = [...side('start'), ...side('end')];

  open(): void {
    this.isOpen.set(true);
    this.opened.emit();
  }

  close(focusBack = true): void {
    if (!this.isOpen()) return;
    this.isOpen.set(false);
    if (focusBack) this.button().nativeElement.focus();
  }

  protected outside(event: MouseEvent): void {
    if (!this.button().nativeElement.contains(event.target as Node)) this.close(false);
  }

  protected escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.close();
  }
}
