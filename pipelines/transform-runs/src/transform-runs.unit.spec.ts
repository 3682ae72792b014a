import { Instant } from '@skillhub/domain/kernel';
import { createTransformRuns, type Contained, type RunOutcome, type RunReport } from './transform-runs';

const OK: RunOutcome = { ok: true, results: [{ model: 'deals', status: 'updated', milliseconds: 3 }] };
const BROKEN: RunOutcome = {
  ok: false,
  results: [
    { model: 'deals', status: 'failed', milliseconds: 3, message: 'deals.sql: no such column\nat line 2' },
  ],
};
const POLICY = { warnAfterSeconds: 60, errorAfterSeconds: 600 };

function setUp() {
  let time = Date.parse('2026-11-20T08:00:00.000Z');
  let answer: () => Promise<RunOutcome> = () => Promise.resolve(OK);
  let planned: { ms: number; work: () => void } | undefined;
  let runs = 0;
  const reports: RunReport[] = [];
  const loaded = new Map<string, Contained>();
  const transform = createTransformRuns({
    clock: { now: () => Instant.of(new Date(time).toISOString()) },
    contents: () => Promise.resolve(new Map(loaded)),
    run: () => {
      runs++;
      return answer();
    },
    schedule: (ms, work) => {
      planned = { ms, work };
      return () => {
        planned = undefined;
      };
    },
    onRun: (report) => reports.push(report),
  });
  return {
    transform,
    reports,
    runs: () => runs,
    planned: () => planned?.ms,
    pass: (seconds: number) => {
      time += seconds * 1000;
    },
    fire: () => {
      const work = planned?.work;
      planned = undefined;
      work?.();
    },
    answer: (next: () => Promise<RunOutcome>) => {
      answer = next;
    },
    load: (tenant: string, sequence: number) => {
      const at = Instant.of(new Date(time).toISOString());
      loaded.set(tenant, { lastEventAt: at, lastRecordedAt: at, lastSequence: sequence });
      transform.loaded();
    },
  };
}

describe('runs of the models', () => {
  it('gather many notifications into one run', async () => {
    const t = setUp();
    t.load('acme', 1);
    t.load('acme', 2);
    t.load('acme', 3);
    expect(t.runs()).toBe(0);
    t.fire();
    await t.transform.settled();
    expect(t.runs()).toBe(1);
    expect(t.transform.status()).toMatchObject({ pendingSince: undefined, failures: 0, running: false });
    expect(t.transform.status().contained.get('acme')?.lastSequence).toBe(3);
  });

  it('take what is loaded during a run into the next one', async () => {
    const t = setUp();
    let finish: (outcome: RunOutcome) => void = () => undefined;
    t.answer(() => new Promise((resolve) => (finish = resolve)));
    t.load('acme', 1);
    t.fire();
    await Promise.resolve();
    await Promise.resolve();
    t.load('acme', 2);
    expect(t.planned()).toBeUndefined();
    t.answer(() => Promise.resolve(OK));
    finish(OK);
    while (t.planned() === undefined) await Promise.resolve();
    expect(t.transform.status().contained.get('acme')?.lastSequence).toBe(1);
    t.fire();
    await t.transform.settled();
    expect(t.runs()).toBe(2);
    expect(t.transform.status().contained.get('acme')?.lastSequence).toBe(2);
  });

  it('that fail are told, retried later and later, and leave the figures as they were', async () => {
    const t = setUp();
    await t.transform.runNow();
    t.answer(() => Promise.resolve(BROKEN));
    t.load('acme', 5);
    const waits: (number | undefined)[] = [];
    for (let i = 0; i < 8; i++) {
      t.fire();
      while (t.planned() === undefined) await Promise.resolve();
      waits.push(t.planned());
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000]);
    expect(t.reports.at(-1)).toMatchObject({ ok: false, problems: ['deals.sql: no such column\nat line 2'] });
    expect(t.transform.status().contained.size).toBe(0);
    expect(t.transform.status().failures).toBe(8);
    t.answer(() => Promise.resolve(OK));
    t.fire();
    await t.transform.settled();
    expect(t.transform.status()).toMatchObject({ failures: 0, pendingSince: undefined });
  });

  it('report an engine that does not answer', async () => {
    const t = setUp();
    t.answer(() => Promise.reject(new Error('connection refused')));
    expect(await t.transform.runNow()).toMatchObject({ ok: false, problems: ['connection refused'] });
  });

  it('are not started any more after a stop, which waits for the one under way', async () => {
    const t = setUp();
    t.load('acme', 1);
    await t.transform.stop();
    expect(t.planned()).toBeUndefined();
    t.load('acme', 2);
    expect(t.planned()).toBeUndefined();
    expect(t.runs()).toBe(0);
  });
});

describe('freshness', () => {
  it('is empty before the first run and for a tenant without events', async () => {
    const t = setUp();
    expect(t.transform.freshness('acme', POLICY)).toMatchObject({ status: 'empty', ageSeconds: null });
    await t.transform.runNow();
    expect(t.transform.freshness('acme', POLICY)).toEqual({
      status: 'empty',
      lastEventAt: null,
      ageSeconds: 0,
    });
  });

  it('is the time that something has been waiting, not the time since the last event', async () => {
    const t = setUp();
    t.load('acme', 1);
    t.fire();
    await t.transform.settled();
    t.pass(10_000);
    expect(t.transform.freshness('acme', POLICY)).toEqual({
      status: 'fresh',
      lastEventAt: '2026-11-20T08:00:00.000Z',
      ageSeconds: 0,
    });
    t.load('acme', 2);
    t.pass(61);
    expect(t.transform.freshness('acme', POLICY)).toMatchObject({ status: 'late', ageSeconds: 61 });
    t.pass(600);
    expect(t.transform.freshness('acme', POLICY)).toMatchObject({ status: 'stale', ageSeconds: 661 });
  });

  it('turns late at once when a model fails, and stale when that lasts, with the reason', async () => {
    const t = setUp();
    t.load('acme', 1);
    t.fire();
    await t.transform.settled();
    t.answer(() => Promise.resolve(BROKEN));
    await t.transform.runNow();
    expect(t.transform.freshness('acme', POLICY)).toMatchObject({
      status: 'late',
      reason: 'deals.sql: no such column',
    });
    t.pass(601);
    expect(t.transform.freshness('acme', POLICY)).toMatchObject({ status: 'stale' });
  });
});
