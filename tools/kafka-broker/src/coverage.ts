import type { KafkaSource } from './kafka-broker';

/**
 * What a spec does where no broker can be had: it says by name what was not covered, and under CI (`CI=true`) it fails,
 * so that the absence of a broker is never taken for a success.
 * @throws Error under CI.
 */
export function reportNotCovered(
  subject: string,
  source: Extract<KafkaSource, { available: false }>,
  env: Readonly<Record<string, string | undefined>> = process.env,
  write: (line: string) => void = (line) => process.stderr.write(line),
): void {
  const message = `NOT COVERED: ${subject}: ${source.reason}; set KAFKA_BROKERS or install Java 17 and Maven`;
  if (env['CI'] === 'true') throw new Error(message);
  write(`${message}\n`);
}
