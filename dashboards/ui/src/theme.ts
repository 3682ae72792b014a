import { computed, effect, Injectable, signal } from '@angular/core';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
const STORED = 'skillhub.theme';

/** Light, dark or as the system says, on the root element's `data-theme`. */
@Injectable({ providedIn: 'root' })
export class ThemeChoice {
  private readonly system = globalThis.matchMedia('(prefers-color-scheme: dark)');
  private readonly systemDark = signal(this.system.matches);
  readonly choice = signal<Theme>(THEMES.find((theme) => theme === localStorage.getItem(STORED)) ?? 'system');
  readonly dark = computed(() => (this.choice() === 'system' ? this.systemDark() : this.choice() === 'dark'));

  constructor() {
    this.system.addEventListener('change', (event) => this.systemDark.set(event.matches));
    effect(() => {
      document.documentElement.dataset['theme'] = this.dark() ? 'dark' : 'light';
    });
  }

  choose(theme: Theme): void {
    this.choice.set(theme);
    localStorage.setItem(STORED, theme);
  }

  toggle(): void {
    this.choose(this.dark() ? 'light' : 'dark');
  }
}
