import { inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { LocalizedText } from '@skillhub/warehouse/contracts';
import { firstValueFrom } from 'rxjs';
import type { Language } from '../format/format';

/** What a text names in double braces. */
export type TextParams = Readonly<Record<string, string | number>>;

const STORED = 'skillhub.language';

/** The words of the page as functions that follow the language, in templates and in computed signals alike. */
@Injectable({ providedIn: 'root' })
export class I18n {
  private readonly transloco = inject(TranslocoService);
  private readonly current = signal<Language>('fr');
  readonly language = this.current.asReadonly();

  /** Loads a language, then shows it: no page is seen half translated. */
  async use(language: Language, remember = true): Promise<void> {
    await firstValueFrom(this.transloco.load(language));
    this.transloco.setActiveLang(language);
    this.current.set(language);
    document.documentElement.lang = language;
    if (remember) localStorage.setItem(STORED, language);
  }

  /** The language that this browser chose before, if it did. */
  stored(): Language | null {
    const stored = localStorage.getItem(STORED);
    return stored === 'fr' || stored === 'en' ? stored : null;
  }

  t(key: string, params: TextParams = {}): string {
    return this.transloco.translate(key, params, this.current());
  }

  /** Whether there are words for a key: codes of the server that are unknown fall back on its own text. */
  has(key: string): boolean {
    return this.transloco.getTranslation(this.current())[key] !== undefined;
  }

  /** `key.one` or `key.other` by the rules of the language; `n` is among the parameters. */
  plural(key: string, n: number, params: TextParams = {}): string {
    const form = new Intl.PluralRules(this.current()).select(n) === 'one' ? 'one' : 'other';
    const shown = new Intl.NumberFormat(this.current() === 'fr' ? 'fr-FR' : 'en-GB').format(n);
    return this.t(`${key}.${form}`, { n: shown, ...params });
  }

  text(text: LocalizedText): string {
    return text[this.current()];
  }
}
