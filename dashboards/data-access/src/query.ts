import {
  computed,
  effect,
  inject,
  linkedSignal,
  resource,
  signal,
  untracked,
  type Signal,
} from '@angular/core';
import type { Problem } from '@skillhub/domain/contracts';
import { Heartbeat } from './heartbeat';
import { asProblem } from './problem-error';

/** How long a wait may last before a skeleton says so. */
const PATIENCE_MS = 150;

/** A question to the server that is asked again when its parameters change. */
export interface Query<T> {
  /** The last good answer: it stays while the next one is on its way, so nothing jumps. */
  readonly value: Signal<T | undefined>;
  readonly problem: Signal<Problem | null>;
  readonly loading: Signal<boolean>;
  /** Whether nothing can be shown yet and the wait is long enough to say so. */
  readonly waiting: Signal<boolean>;
  /** Whether what is shown answers an earlier question, or could not be asked for again. */
  readonly stale: Signal<boolean>;
  reload(): void;
}

export interface QueryOptions {
  /** Asked again, quietly, at every beat of the {@link Heartbeat}. */
  readonly live?: boolean;
}

/** Must be called in an injection context. `params` returning undefined asks nothing. */
export function query<P, T>(
  params: () => P | undefined,
  load: (params: P, signal: AbortSignal) => Promise<T>,
  { live = false }: QueryOptions = {},
): Query<T> {
  // Parameters are compared by content: a new object with the same question asks nothing new.
  const question = computed(params, { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) });
  const answer = resource({
    params: question,
    loader: ({ params: asked, abortSignal }) => load(asked as P, abortSignal),
  });
  const value = linkedSignal<T | undefined, T | undefined>({
    source: () => (answer.hasValue() ? (answer.value() as T) : undefined),
    computation: (next, previous) => next ?? previous?.value,
  });
  const patient = signal(false);
  effect((onCleanup) => {
    patient.set(false);
    if (!answer.isLoading()) return;
    const timer = setTimeout(() => patient.set(true), PATIENCE_MS);
    onCleanup(() => clearTimeout(timer));
  });
  if (live) {
    const { beats } = inject(Heartbeat);
    const first = beats();
    effect(() => {
      if (beats() !== first) untracked(() => !answer.isLoading() && answer.reload());
    });
  }
  // The same question asked again keeps its problem until it is answered: nothing blinks while a server is away.
  const problem = linkedSignal<string, Problem | null>({
    source: () => answer.status(),
    computation: (status, previous) => {
      if (status === 'error') return asProblem(unwrap(answer.error()));
      return status === 'reloading' && value() !== undefined ? (previous?.value ?? null) : null;
    },
  });
  return {
    value: value.asReadonly(),
    problem: problem.asReadonly(),
    loading: answer.isLoading,
    waiting: computed(() => answer.isLoading() && value() === undefined && patient()),
    stale: computed(() => value() !== undefined && (answer.status() === 'loading' || problem() !== null)),
    reload: () => void answer.reload(),
  };
}

/** `resource` wraps what is not an Error; what is one comes as it was thrown. */
const unwrap = (error: Error | undefined): unknown => error?.cause ?? error;
