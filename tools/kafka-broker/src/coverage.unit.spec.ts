import { reportNotCovered } from './coverage';

const NO_JAVA = { available: false, reason: 'java was not found' } as const;

describe('where no broker can be had', () => {
  it('is said by name on a developer machine', () => {
    const lines: string[] = [];
    reportNotCovered('kafka transport', NO_JAVA, {}, (line) => lines.push(line));
    expect(lines.join('')).toMatch(/^NOT COVERED: kafka transport: java was not found; .*KAFKA_BROKERS.*\n$/);
  });

  it('fails in continuous integration', () => {
    const report = () => reportNotCovered('kafka transport', NO_JAVA, { CI: 'true' }, () => undefined);
    expect(report).toThrow('NOT COVERED: kafka transport');
  });
});
