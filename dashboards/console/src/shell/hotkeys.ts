export type HotkeyAction = 'search' | 'keys' | 'theme' | { readonly go: string } | null;

const TYPING = new Set(['INPUT', 'TEXTAREA', 'SELECT']);
/** How long "g" waits for the page's letter. */
const CHORD_MS = 1_200;

/** Reads the console's keys from keyboard events; single letters only where nobody is typing. */
export class Hotkeys {
  private chordAt = Number.NEGATIVE_INFINITY;

  read(event: KeyboardEvent): HotkeyAction {
    const key = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && key === 'k') return 'search';
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return null;
    if (event.timeStamp - this.chordAt < CHORD_MS) {
      this.chordAt = Number.NEGATIVE_INFINITY;
      return { go: key };
    }
    if (document.querySelector('.cdk-overlay-backdrop')) return null;
    if (key === '?') return 'keys';
    if (key === '/') return 'search';
    if (key === 'd') return 'theme';
    if (key === 'g') this.chordAt = event.timeStamp;
    return null;
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (TYPING.has(target.tagName) || target.isContentEditable);
}
