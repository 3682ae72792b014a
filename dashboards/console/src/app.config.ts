import {
  ErrorHandler,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  type ApplicationConfig,
} from '@angular/core';
import {
  PreloadAllModules,
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withPreloading,
} from '@angular/router';
import { provideTransloco } from '@jsverse/transloco';
import { I18n } from '@skillhub/dashboards/ui';
import { DictionaryLoader } from './i18n/dictionary-loader';
import { routes } from './routes';
import { PageTitles } from './shell/page-titles';
import { SurpriseHandler } from './surprise-handler';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withPreloading(PreloadAllModules),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    provideTransloco({
      config: {
        availableLangs: ['fr', 'en'],
        defaultLang: 'fr',
        fallbackLang: 'fr',
        missingHandler: { useFallbackTranslation: false, logMissingKey: false },
        reRenderOnLangChange: false,
        prodMode: true,
      },
      loader: DictionaryLoader,
    }),
    provideAppInitializer(() => {
      const i18n = inject(I18n);
      return i18n.use(i18n.stored() ?? 'fr', false);
    }),
    { provide: ErrorHandler, useClass: SurpriseHandler },
    { provide: TitleStrategy, useExisting: PageTitles },
  ],
};
