import { z } from 'zod';
import { ProblemError } from './problem-error';
import { parseOrProblem } from './valid.pipe';

describe('parseOrProblem', () => {
  const form = z.object({ amount: z.object({ minor: z.number() }).strict() }).strict();

  it('gives what the form makes of the value', () => {
    expect(parseOrProblem(form, { amount: { minor: 1 } })).toEqual({ amount: { minor: 1 } });
  });

  it('refuses a text that no store can keep, by its field', () => {
    expect(() => parseOrProblem(z.object({ name: z.string() }), { name: 'a\u0000b' })).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({ errors: [expect.objectContaining({ path: 'name' })] }) as unknown,
      }),
    );
  });

  it('names each faulty field, those that are not known included', () => {
    let problem: unknown;
    try {
      parseOrProblem(form, { amount: { minor: '1', colour: 'red' }, size: 1 });
    } catch (error) {
      problem = error instanceof ProblemError ? error.problem : error;
    }
    expect(problem).toMatchObject({
      status: 400,
      code: 'request.invalid',
      errors: [{ path: 'amount.minor' }, { path: 'amount.colour' }, { path: 'size' }],
    });
  });
});
