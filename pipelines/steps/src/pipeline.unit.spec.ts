import { deadLetter, drop, ok, pipeline, redirect, step } from './index';

interface Text {
  readonly text: string;
}

const decode = () =>
  step('decode', (input: Text) => {
    const value = Number(input.text);
    return Number.isNaN(value)
      ? deadLetter('not_a_number', `${input.text.length} characters`)
      : ok({ ...input, value });
  });
const skipZero = () =>
  step('skip-zero', (input: { readonly value: number }) => (input.value === 0 ? drop('zero') : ok(input)));
const routeLarge = () =>
  step('route-large', (input: { readonly value: number }) =>
    input.value > 100 ? redirect({ output: 'large', value: input, reason: 'over 100' }) : ok(input),
  );

describe('a pipeline of steps', () => {
  const numbers = pipeline(decode()).then(skipZero()).then(routeLarge());

  it('names its steps in order', () => {
    expect(numbers.steps).toEqual(['decode', 'skip-zero', 'route-large']);
  });

  it('hands what one step answers to the next', () => {
    expect(numbers.run({ text: '7' })).toEqual({ outcome: 'ok', value: { text: '7', value: 7 } });
  });

  it('says which step dropped a message and why', () => {
    expect(numbers.run({ text: '0' })).toEqual({ outcome: 'drop', reason: 'zero', step: 'skip-zero' });
  });

  it('says which step could not understand a message and why', () => {
    expect(numbers.run({ text: 'seven' })).toEqual({
      outcome: 'deadLetter',
      reason: 'not_a_number',
      details: '5 characters',
      step: 'decode',
    });
  });

  it('sends a message to another output by name', () => {
    const result = numbers.run({ text: '101' });
    expect(result).toMatchObject({ outcome: 'redirect', output: 'large', step: 'route-large' });
  });

  it('keeps a message on which a step fails unexpectedly', () => {
    const broken = pipeline(
      step('broken', (_input: Text) => {
        throw new TypeError('no such field');
      }),
    );
    expect(broken.run({ text: '1' })).toEqual({
      outcome: 'deadLetter',
      reason: 'step_failed',
      details: 'TypeError: no such field',
      step: 'broken',
    });
  });

  it('leaves the shorter pipeline as it was when a step is added', () => {
    const short = pipeline(decode());
    short.then(skipZero());
    expect(short.steps).toEqual(['decode']);
    expect(short.run({ text: '0' }).outcome).toBe('ok');
  });
});
