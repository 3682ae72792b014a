import { deadLetter, type DeadLetter, type Drop, type Ok, type Redirect } from './result';
import type { Step } from './step';

/** Which step ended the way of a message. */
export interface EndedAt {
  readonly step: string;
}

export type PipelineResult<Out, Output extends string = never> =
  Ok<Out> | (Drop & EndedAt) | (DeadLetter & EndedAt) | (Redirect<unknown, Output> & EndedAt);

/** Steps in a row; the first answer that is not `ok` ends it. */
export interface Pipeline<In, Out, Output extends string = never> {
  readonly steps: readonly string[];
  run(input: In): PipelineResult<Out, Output>;
  /** A new pipeline with one more step; its input must be what this one answers. */
  then<Next, More extends string = never>(next: Step<Out, Next, More>): Pipeline<In, Next, Output | More>;
}

/** Starts a pipeline with its first step: `pipeline(decode()).then(validate())`. */
export function pipeline<In, Out, Output extends string = never>(
  first: Step<In, Out, Output>,
): Pipeline<In, Out, Output> {
  return extend<In, Out, Output>([first.name], (input) => runStep(first, input));
}

function extend<In, Out, Output extends string>(
  steps: readonly string[],
  run: (input: In) => PipelineResult<Out, Output>,
): Pipeline<In, Out, Output> {
  return {
    steps,
    run,
    then: <Next, More extends string = never>(next: Step<Out, Next, More>) =>
      extend<In, Next, Output | More>([...steps, next.name], (input) => {
        const before = run(input);
        return before.outcome === 'ok' ? runStep(next, before.value) : before;
      }),
  };
}

function runStep<In, Out, Output extends string>(
  step: Step<In, Out, Output>,
  input: In,
): PipelineResult<Out, Output> {
  try {
    const result = step(input);
    return result.outcome === 'ok' ? result : { ...result, step: step.name };
  } catch (error) {
    // Steps do no I/O, so that what throws once throws always: retrying would stop the partition for good. The message
    // is kept and can be replayed when the step is corrected.
    const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { ...deadLetter('step_failed', why.slice(0, 500)), step: step.name };
  }
}
