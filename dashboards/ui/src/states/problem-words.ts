import { inject, Injectable } from '@angular/core';
import type { Problem } from '@skillhub/domain/contracts';
import { I18n } from '../i18n/i18n';

/** Codes of the server in the words of the page; an unknown code keeps the server's own detail. */
@Injectable({ providedIn: 'root' })
export class ProblemWords {
  private readonly i18n = inject(I18n);

  say(problem: Pick<Problem, 'code' | 'detail'>): string {
    return this.reason(problem.code) ?? (problem.detail || this.i18n.t('problem.unknown'));
  }

  reason(code: string): string | null {
    const key = `problem.${code}`;
    return this.i18n.has(key) ? this.i18n.t(key) : null;
  }
}
