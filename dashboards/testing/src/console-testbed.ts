import type { EnvironmentProviders, Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, type Routes } from '@angular/router';
import { provideTransloco, type TranslocoLoader } from '@jsverse/transloco';
import { FETCH, Session } from '@skillhub/dashboards/data-access';
import { I18n, type Language } from '@skillhub/dashboards/ui';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FakeApi } from './fake-api';

class FileLoader implements TranslocoLoader {
  getTranslation(language: string): Promise<Record<string, string>> {
    const file = join(process.cwd(), `dashboards/console/src/i18n/${language}.json`);
    return Promise.resolve(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  }
}

/** What the console needs to run in a test: the API in memory, its dictionaries, a router. */
export function consoleProviders(api: FakeApi, routes: Routes = []): (Provider | EnvironmentProviders)[] {
  return [
    { provide: FETCH, useValue: api.fetch },
    provideRouter(routes),
    provideTransloco({
      config: { availableLangs: ['fr', 'en'], defaultLang: 'fr', prodMode: true },
      loader: FileLoader,
    }),
  ];
}

/** Signs in and loads the words, as the console does before it draws anything. */
export async function startConsole(language: Language = 'fr'): Promise<void> {
  await TestBed.inject(I18n).use(language, false);
  await TestBed.inject(Session).load();
}
