import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the product tells Prometheus. One registry for each server, so that tests do not meet in a global one. */
export interface Metrics {
  readonly contentType: string;
  /** The text of `GET /metrics`; gauges are read at that moment. */
  text(): Promise<string>;
  observeRequest(method: string, route: string, status: number, seconds: number): void;
  observeAppend(outcome: string, events: number, seconds: number): void;
  countRefusal(command: string, code: string): void;
  observeTransformRun(outcome: 'succeeded' | 'failed', seconds: number): void;
  /** Adds a gauge that is read when Prometheus asks; a reading that fails leaves the gauge out. */
  gauge(
    name: string,
    help: string,
    label: string,
    read: () => Promise<Readonly<Record<string, number>>>,
  ): void;
}

const DURATIONS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'skillhub_http_request_duration_seconds',
    help: 'Duration of HTTP requests by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets: DURATIONS,
    registers,
  });
  const appends = new Histogram({
    name: 'skillhub_append_duration_seconds',
    help: 'Duration of appends to the event store',
    labelNames: ['outcome'],
    buckets: DURATIONS,
    registers,
  });
  const events = new Counter({ name: 'skillhub_events_appended_total', help: 'Events appended', registers });
  const refusals = new Counter({
    name: 'skillhub_commands_refused_total',
    help: 'Commands that a rule of the domain refused, by its code (refused stage moves among them)',
    labelNames: ['command', 'code'],
    registers,
  });
  const runs = new Histogram({
    name: 'skillhub_transform_run_duration_seconds',
    help: 'Duration of runs of the warehouse models',
    labelNames: ['outcome'],
    buckets: DURATIONS,
    registers,
  });
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    observeRequest: (method, route, status, seconds) => {
      requests.observe({ method, route, status: String(status) }, seconds);
    },
    observeAppend: (outcome, count, seconds) => {
      appends.observe({ outcome }, seconds);
      if (outcome === 'appended') events.inc(count);
    },
    countRefusal: (command, code) => {
      refusals.inc({ command, code });
    },
    observeTransformRun: (outcome, seconds) => {
      runs.observe({ outcome }, seconds);
    },
    gauge: (name, help, label, read) => {
      new Gauge({
        name,
        help,
        labelNames: [label],
        registers,
        async collect() {
          this.reset();
          const values = await read().catch(() => ({}));
          for (const [key, value] of Object.entries(values)) this.set({ [label]: key }, value);
        },
      });
    },
  };
}
