import { Dialog, type DialogConfig, type DialogRef } from '@angular/cdk/dialog';
import { type ComponentType, Overlay } from '@angular/cdk/overlay';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** Opens dialogs in the middle and panels on the right; the answer is undefined when the person closed without one. */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly dialog = inject(Dialog);
  private readonly overlay = inject(Overlay);

  ask<R, D = unknown, C = unknown>(
    component: ComponentType<C>,
    data?: D,
    label?: string,
  ): Promise<R | undefined> {
    return firstValueFrom(this.open<R, D, C>(component, data, label).closed);
  }

  open<R, D = unknown, C = unknown>(component: ComponentType<C>, data?: D, label?: string): DialogRef<R, C> {
    return this.dialog.open<R, D, C>(component, this.config(data, label, {}));
  }

  /** A panel at the right edge, over the page it belongs to. */
  side<R, D = unknown, C = unknown>(component: ComponentType<C>, data?: D, label?: string): DialogRef<R, C> {
    return this.dialog.open<R, D, C>(
      component,
      this.config(data, label, {
        positionStrategy: this.overlay.position().global().right('0').top('0'),
        height: '100vh',
        panelClass: 'side-pane',
      }),
    );
  }

  private config<D, R, C>(
    data: D | undefined,
    label: string | undefined,
    extra: DialogConfig<D, DialogRef<R, C>>,
  ): DialogConfig<D, DialogRef<R, C>> {
    return {
      backdropClass: 'veil',
      autoFocus: 'first-tabbable',
      restoreFocus: true,
      maxWidth: '100vw',
      ...(data === undefined ? {} : { data }),
      ...(label ? { ariaLabel: label } : {}),
      ...extra,
    };
  }
}
