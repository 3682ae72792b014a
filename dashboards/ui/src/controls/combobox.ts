import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  output,
  resource,
} from '@angular/core';
import { MatAutocomplete, MatAutocompleteTrigger, MatOption } from '@angular/material/autocomplete';

export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly hint?: string;
}

/** One choice among many, found by typing. Cleared text means none. */
@Component({
  selector: 'sh-combobox',
  imports: [MatAutocomplete, MatAutocompleteTrigger, MatOption],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input
      class="input"
      type="text"
      autocomplete="off"
      [id]="inputId()"
      [value]="text()"
      [attr.aria-invalid]="invalid()"
      [attr.aria-describedby]="describedBy()"
      [attr.placeholder]="placeholder()"
      [matAutocomplete]="list"
      (input)="typed($event)"
      (blur)="settle()"
    />
    <mat-autocomplete
      #list="matAutocomplete"
      autoActiveFirstOption
      [displayWith]="nameOf"
      (optionSelected)="choose($event.option.value)"
    >
      @for (choice of choices(); track choice.id) {
        <mat-option [value]="choice">
          {{ choice.name }}
          @if (choice.hint) {
            <span class="faint"> {{ choice.hint }}</span>
          }
        </mat-option>
      }
    </mat-autocomplete>
  `,
})
export class Combobox {
  readonly inputId = input.required<string>();
  readonly value = input<Choice | null>(null);
  readonly search = input.required<(text: string) => Promise<readonly Choice[]>>();
  readonly placeholder = input('');
  readonly invalid = input(false);
  readonly describedBy = input<string | null>(null);
  readonly valueChange = output<Choice | null>();

  protected readonly chosen = linkedSignal(() => this.value());
  protected readonly text = linkedSignal(() => this.value()?.name ?? '');
  private readonly found = resource({
    params: () => ({ text: this.text() === this.chosen()?.name ? '' : this.text() }),
    loader: ({ params }) => this.search()(params.text),
  });
  protected readonly choices = computed(() => (this.found.hasValue() ? this.found.value() : []));
  protected readonly nameOf = (choice: Choice | string | null): string =>
    typeof choice === 'string' ? choice : (choice?.name ?? '');

  protected typed(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    this.text.set(text);
    if (text === '') this.choose(null);
  }

  protected choose(choice: Choice | null): void {
    this.chosen.set(choice);
    this.text.set(choice?.name ?? '');
    this.valueChange.emit(choice);
  }

  /** What was typed and not chosen is not a value: the last choice comes back. */
  protected settle(): void {
    setTimeout(() => this.text.set(this.chosen()?.name ?? ''), 150);
  }
}
