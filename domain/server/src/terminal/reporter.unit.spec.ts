import { createReporter } from './reporter';

function collect(isTTY: boolean) {
  const written: string[] = [];
  const reporter = createReporter({ isTTY, write: (text) => written.push(text) });
  return { reporter, text: () => written.join('') };
}

describe('the reporter', () => {
  it('writes one plain line for each step where there is no terminal', async () => {
    const { reporter, text } = collect(false);
    expect(await reporter.step('Started', () => Promise.resolve(7))).toBe(7);
    expect(text()).toBe('  ✔ Started (0.0 s)\n');
  });

  it('shows progress by tenths where there is no terminal, and as a bar where there is one', async () => {
    const run = async (isTTY: boolean): Promise<string> => {
      const { reporter, text } = collect(isTTY);
      await reporter.progress('Loading', (update) => {
        for (let i = 0; i <= 100; i += 1) update(i, 100);
        return Promise.resolve();
      });
      return text();
    };
    expect((await run(false)).split('\n')).toHaveLength(11 + 2);
    expect(await run(true)).toContain('███');
  });

  it('does not tick a step that failed', async () => {
    const { reporter, text } = collect(true);
    await expect(reporter.step('Broken', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(text()).not.toContain('✔');
  });
});
