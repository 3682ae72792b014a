/** What one dependency says of itself; `details` are figures for operators, without data of anyone. */
export interface DependencyStatus {
  readonly status: 'up' | 'down' | 'starting';
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

export interface ReadinessReport {
  readonly status: 'ready' | 'not_ready';
  readonly dependencies: Readonly<Record<string, DependencyStatus>>;
}

/** Whether the product can serve: every dependency is up, and nobody asked it to end. */
export interface Readiness {
  add(dependency: string, check: () => Promise<DependencyStatus>): void;
  /** From now on it is not ready, whatever the dependencies say. */
  close(): void;
  report(): Promise<ReadinessReport>;
}

const SLOWEST_MS = 3_000;

export function createReadiness(): Readiness {
  const checks = new Map<string, () => Promise<DependencyStatus>>();
  let closing = false;
  return {
    add(dependency, check) {
      checks.set(dependency, check);
    },
    close() {
      closing = true;
    },
    async report() {
      const dependencies = Object.fromEntries(
        await Promise.all([...checks].map(async ([name, check]) => [name, await answerOf(check)] as const)),
      );
      const ready = !closing && Object.values(dependencies).every(({ status }) => status === 'up');
      return { status: ready ? 'ready' : 'not_ready', dependencies };
    },
  };
}

/** A dependency that fails or does not answer in time is down. */
async function answerOf(check: () => Promise<DependencyStatus>): Promise<DependencyStatus> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<DependencyStatus>((resolve) => {
    timer = setTimeout(() => {
      resolve({ status: 'down', details: { reason: 'no answer' } });
    }, SLOWEST_MS);
  });
  try {
    return await Promise.race([check(), late]);
  } catch {
    return { status: 'down' };
  } finally {
    clearTimeout(timer);
  }
}
