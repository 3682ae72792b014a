import type { StepResult } from './result';

/**
 * One pure, synchronous stage of a pipeline. It asks for the fields it needs and answers its input with what it adds. Its
 * `name` appears in dead letters and metrics.
 */
export interface Step<In, Out, Output extends string = never> {
  (input: In): StepResult<Out, Output>;
  readonly name: string;
}

/** Gives a step its stable name, whatever a bundler does to the name of the function. */
export function step<In, Out, Output extends string = never>(
  name: string,
  run: (input: In) => StepResult<Out, Output>,
): Step<In, Out, Output> {
  const named = (input: In): StepResult<Out, Output> => run(input);
  return Object.defineProperty(named, 'name', { value: name });
}
