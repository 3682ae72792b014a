import { Injectable } from '@angular/core';
import type { Translation, TranslocoLoader } from '@jsverse/transloco';

/** Each language is its own chunk, fetched when it is wanted. */
@Injectable({ providedIn: 'root' })
export class DictionaryLoader implements TranslocoLoader {
  async getTranslation(language: string): Promise<Translation> {
    const file = language === 'en' ? await import('./en.json') : await import('./fr.json');
    return file.default;
  }
}
