import { generateDemoCompany, type DemoCompanyOptions } from './generate-demo-company';
import type { DemoStep } from './demo-command';

/** Where the company is brought to life: the command handlers of the product. */
export interface DemoTarget {
  /**
   * Handles steps that lie in the order of time. Safe to repeat.
   * @param first place of the first one in the whole history: the same step always has the same place
   */
  apply(steps: readonly DemoStep[], first: number): Promise<void>;
}

const BATCH = 1000;

/** Replays the life of the demo company from its first to its last day. A run that was killed is simply run again. */
export async function loadDemoCompany(
  target: DemoTarget,
  options: DemoCompanyOptions,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<number> {
  const steps = generateDemoCompany(options);
  onProgress(0, steps.length);
  for (let at = 0; at < steps.length; at += BATCH) {
    const batch = steps.slice(at, at + BATCH);
    await target.apply(batch, at);
    onProgress(at + batch.length, steps.length);
  }
  return steps.length;
}
