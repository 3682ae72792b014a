import { inject, Injectable, Injector, type ErrorHandler } from '@angular/core';
import { ProblemError } from '@skillhub/dashboards/data-access';
import { I18n, ProblemWords, Toasts } from '@skillhub/dashboards/ui';

/** How browsers say that a part of the console is no longer there: a newer version was installed meanwhile. */
const CHUNK_GONE = /dynamically imported module|importing a module script/i;

/** What nobody caught: said once in a toast, with the trace id when the server gave one, and kept in the console. */
@Injectable({ providedIn: 'root' })
export class SurpriseHandler implements ErrorHandler {
  private readonly injector = inject(Injector);

  handleError(error: unknown): void {
    globalThis.reportError(error);
    const cause = error instanceof Error && error.cause ? error.cause : error;
    const toasts = this.injector.get(Toasts);
    const i18n = this.injector.get(I18n);
    if (cause instanceof ProblemError) {
      if (cause.status === 401) return;
      const detail = this.injector.get(ProblemWords).say(cause.problem);
      const { traceId } = cause.problem;
      toasts.show({ tone: 'bad', text: i18n.t('error.request'), detail, ...(traceId ? { traceId } : {}) });
      return;
    }
    if (cause instanceof TypeError && CHUNK_GONE.test(cause.message)) {
      const action = { label: i18n.t('error.reload'), run: () => globalThis.location.reload() };
      toasts.show({ tone: 'info', text: i18n.t('error.newVersion'), action });
      return;
    }
    if (toasts.shown().some(({ text }) => text === i18n.t('error.unexpected'))) return;
    toasts.show({ tone: 'bad', text: i18n.t('error.unexpected'), detail: i18n.t('error.unexpectedNext') });
  }
}
