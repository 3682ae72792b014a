import { Hotkeys } from './hotkeys';

const press = (
  key: string,
  options: KeyboardEventInit & { at?: number; on?: HTMLElement } = {},
): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, ...options });
  Object.defineProperty(event, 'timeStamp', { value: options.at ?? 0 });
  Object.defineProperty(event, 'target', { value: options.on ?? document.body });
  return event;
};

describe('the keys of the console', () => {
  it('opens search with Ctrl K wherever one is, and with a slash where nobody types', () => {
    const input = document.createElement('input');
    expect(new Hotkeys().read(press('k', { ctrlKey: true, on: input }))).toBe('search');
    expect(new Hotkeys().read(press('/', { on: input }))).toBeNull();
    expect(new Hotkeys().read(press('/'))).toBe('search');
    expect(new Hotkeys().read(press('?'))).toBe('keys');
  });

  it('goes to a page with g and its letter, soon after', () => {
    const keys = new Hotkeys();
    expect(keys.read(press('g', { at: 1000 }))).toBeNull();
    expect(keys.read(press('p', { at: 1500 }))).toEqual({ go: 'p' });
    expect(keys.read(press('p', { at: 1600 }))).toBeNull();
    keys.read(press('g', { at: 2000 }));
    expect(keys.read(press('p', { at: 9000 }))).toBeNull();
  });
});
