import { Directive, inject, Injectable, signal, TemplateRef, type OnDestroy } from '@angular/core';

/** What the page at hand puts in the top bar. */
@Injectable({ providedIn: 'root' })
export class TopBar {
  readonly content = signal<TemplateRef<unknown> | null>(null);
}

/** `<ng-container *shTopBar>…</ng-container>`: shown in the top bar as long as the page is. */
@Directive({ selector: '[shTopBar]' })
export class TopBarContent implements OnDestroy {
  private readonly bar = inject(TopBar);
  private readonly template = inject<TemplateRef<unknown>>(TemplateRef);

  constructor() {
    // A page announces itself while the shell around it is being drawn: the bar follows right after.
    queueMicrotask(() => this.bar.content.set(this.template));
  }

  ngOnDestroy(): void {
    if (this.bar.content() === this.template) this.bar.content.set(null);
  }
}
