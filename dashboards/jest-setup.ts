import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless/index.mjs';
import { webcrypto } from 'node:crypto';

setupZonelessTestEnv();

/** jsdom lays nothing out; charts and virtual lists only need the constructor. */
class StillResizeObserver implements ResizeObserver {
  observe(): void {
    return;
  }
  unobserve(): void {
    return;
  }
  disconnect(): void {
    return;
  }
}
globalThis.ResizeObserver ??= StillResizeObserver;

/** What jsdom leaves out of a browser, in its plainest form. */
globalThis.matchMedia ??= (media: string): MediaQueryList =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
if (!('randomUUID' in globalThis.crypto)) {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
}
Element.prototype.scrollIntoView ??= () => undefined;
