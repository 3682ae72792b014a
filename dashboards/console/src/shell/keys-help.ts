import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { DialogFrame, I18n } from '@skillhub/dashboards/ui';
import type { PageGroup } from './navigation';

const GENERAL = [
  ['Ctrl K', 'keys.search'],
  ['/', 'keys.search'],
  ['?', 'keys.help'],
  ['D', 'keys.theme'],
  ['Esc', 'keys.close'],
] as const;
const TABLES = [
  ['↑ ↓', 'keys.rows'],
  ['Page ↑ ↓', 'keys.pages'],
  ['Home End', 'keys.ends'],
  ['Enter', 'keys.open'],
] as const;
const BOARD = [
  ['← → ↑ ↓', 'keys.cards'],
  ['Enter', 'keys.open'],
  ['M', 'keys.moveCard'],
] as const;

@Component({
  selector: 'sh-keys-help',
  imports: [DialogFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sh-dialog-frame [title]="i18n.t('keys.title')">
      @for (part of parts; track part.key) {
        <h3>{{ i18n.t(part.key) }}</h3>
        <dl>
          @for (line of part.lines; track $index) {
            <dt>{{ i18n.t(line[1]) }}</dt>
            <dd>
              <kbd>{{ line[0] }}</kbd>
            </dd>
          }
        </dl>
      }
      <h3>{{ i18n.t('keys.pagesTitle') }}</h3>
      <dl>
        @for (group of groups; track group.key) {
          @for (page of group.pages; track page.path) {
            <dt>{{ i18n.t(page.key) }}</dt>
            <dd>
              <kbd>G</kbd> <kbd>{{ page.hotkey.toUpperCase() }}</kbd>
            </dd>
          }
        }
      </dl>
    </sh-dialog-frame>
  `,
  styles: `
    h3 {
      margin: 12px 0 4px;
      color: var(--ink-2);
      font: 500 var(--t-12);
    }
    dl {
      display: grid;
      grid-template-columns: 1fr max-content;
      gap: 6px 16px;
      align-items: center;
    }
    dd {
      text-align: right;
    }
  `,
})
export class KeysHelp {
  protected readonly i18n = inject(I18n);
  protected readonly groups = inject<readonly PageGroup[]>(DIALOG_DATA);
  protected readonly parts = [
    { key: 'keys.general', lines: GENERAL },
    { key: 'keys.tables', lines: TABLES },
    { key: 'keys.board', lines: BOARD },
  ];
}
