/** What the process was given; the one place that looks at it. */
export interface ProcessEnvironment {
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Where the command was typed, also when npm moved to the folder of the project. */
  readonly workingDirectory: string;
  readonly startedByNpm: boolean;
}

export function readEnvironment(): ProcessEnvironment {
  return {
    variables: process.env,
    workingDirectory: process.cwd(),
    startedByNpm: process.env['npm_lifecycle_event'] !== undefined,
  };
}
