import { parseCall } from '../template/parse-call';
import { ProjectError } from '../template/template';
import type { Model, UnitTest, UnitTestInput } from './project';
import type { SchemaFile } from './schema-file';

type UnitTestYaml = SchemaFile['unit_tests'][number];

export function unitTestOf(file: string, test: UnitTestYaml, models: readonly Model[]): UnitTest {
  if (!models.some((model) => model.name === test.model)) {
    throw new ProjectError(file, `unit test ${test.name}: there is no model "${test.model}"`);
  }
  return {
    name: test.name,
    file,
    model: test.model,
    description: test.description,
    given: test.given.map(({ input, rows }) => ({ input: inputOf(input, file), rows })),
    expect: test.expect.rows,
    incremental: test.overrides?.macros?.is_incremental ?? false,
    vars: test.overrides?.vars ?? {},
  };
}

function inputOf(text: string, file: string): UnitTestInput {
  const call = parseCall(text, { file, line: 1 });
  const [first, second] = call.positional;
  if (call.name === 'this') return { kind: 'this' };
  if (call.name === 'ref' && typeof first === 'string') return { kind: 'ref', model: first };
  if (call.name === 'source' && typeof first === 'string' && typeof second === 'string') {
    return { kind: 'source', source: first, table: second };
  }
  throw new ProjectError(file, `"${text}" is not an input of a unit test`);
}

/** The model named in a text such as `ref('deals')`. */
export function refName(text: string, file: string): string {
  const input = inputOf(text, file);
  if (input.kind !== 'ref') throw new ProjectError(file, `expected ref('…'), found "${text}"`);
  return input.model;
}
