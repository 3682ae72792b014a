import type { ComponentFixture } from '@angular/core/testing';

/** Waits until a page shows what is asked for; fails with what it shows instead. */
export async function shows<T>(
  fixture: ComponentFixture<T>,
  text: string,
  where = document.body,
): Promise<void> {
  for (let turn = 0; turn < 300; turn++) {
    await fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve));
    if (textOf(where).includes(text)) return;
  }
  throw new Error(`expected « ${text} » in: ${textOf(where).slice(0, 1500)}`);
}

/** The text of an element with narrow spaces as plain ones. */
export const textOf = (element: Element): string =>
  (element.textContent ?? '')
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Presses the button with that text or label. */
export function press(name: string, where: Element = document.body): void {
  const buttons = [...where.querySelectorAll<HTMLElement>('button, [role="menuitem"], a')];
  const button = buttons.find((one) => one.getAttribute('aria-label') === name || textOf(one) === name);
  if (!button) throw new Error(`no « ${name} » among: ${buttons.map(textOf).join(' | ').slice(0, 1500)}`);
  button.click();
}

export function type(selector: string, text: string): void {
  const input = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
  if (!input) throw new Error(`no field ${selector}`);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
