import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The built product, as a person starts it, in a data folder of its own. */
export interface Product {
  /** Where it serves; known once {@link ready}. */
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  /** Everything that it wrote to the terminal so far. */
  output(): string;
  /** As Ctrl-C does. @returns the exit code */
  stop(): Promise<number | null>;
  /** kill -9 of the process alone, at once. */
  kill(): Promise<void>;
  /** Resolves with the exit code when it ends by itself. */
  ended(): Promise<number | null>;
}

export interface ProductOptions {
  readonly dataDir: string;
  /** @default a free one */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** `npm start` instead of what it runs. */
  readonly throughNpm?: boolean;
}

export const ROOT = join(import.meta.dirname, '..', '..', '..');
const START_LIMIT_MS = 180_000;

/** The environment of a person who set nothing for SkillHub. */
function environment(options: Pick<ProductOptions, 'dataDir' | 'port' | 'env'>): NodeJS.ProcessEnv {
  const { npm_lifecycle_event: _, NODE_OPTIONS: __, ...inherited } = process.env;
  return {
    ...inherited,
    SKILLHUB_DATA_DIR: options.dataDir,
    PORT: String(options.port ?? 0),
    ...options.env,
  };
}

/** Starts it and does not wait; for starts that are meant to fail or to be killed. */
export function launchProduct(options: ProductOptions): Product {
  const [program, ...args] =
    options.throughNpm === true ? ['npm', 'start'] : [process.execPath, 'tools/start/start.mjs'];
  const child = spawn(program ?? 'npm', args, {
    cwd: ROOT,
    env: environment(options),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: options.throughNpm === true,
  });
  const written: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => written.push(chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => written.push(chunk.toString('utf8')));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const output = (): string => written.join('');
  return {
    dataDir: options.dataDir,
    pid: child.pid ?? 0,
    output,
    get url() {
      const url = /serves at (http:\S+)/.exec(output())?.[1];
      if (url === undefined) throw new Error(`the product does not serve yet:\n${output()}`);
      return url;
    },
    stop: async () => {
      signal(child, options.throughNpm === true, 'SIGINT');
      return ended;
    },
    kill: async () => {
      signal(child, options.throughNpm === true, 'SIGKILL');
      await ended;
    },
    ended: () => ended,
  };
}

function signal(child: ChildProcess, group: boolean, name: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  process.kill(group ? -child.pid : child.pid, name);
}

/** Starts it and waits until it serves. */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const product = launchProduct(options);
  let over = false;
  void product.ended().then(() => {
    over = true;
  });
  await until(
    () => {
      if (over) throw new Error(`the product ended while it was starting:\n${product.output()}`);
      return /serves at http/.test(product.output()) ? true : undefined;
    },
    START_LIMIT_MS,
    () => `the product did not serve in time:\n${product.output()}`,
  );
  return product;
}

/**
 * Asks again until there is an answer.
 * @throws Error with `describe()` when there is none in time.
 */
export async function until<T>(
  ask: () => T | undefined | Promise<T | undefined>,
  limitMs: number,
  describe: () => string,
): Promise<T> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > deadline) throw new Error(describe());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one of the npm scripts, as typed: `npm run --silent <script> -- <args>`. */
export function runScript(
  script: string,
  args: readonly string[],
  options: Pick<ProductOptions, 'dataDir' | 'env'>,
): Promise<CommandResult> {
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
    cwd: ROOT,
    env: environment(options),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr]: [string[], string[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk.toString('utf8')));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout: stdout.join(''), stderr: stderr.join('') }));
  });
}

/** A command line that runs, to be killed in the middle. */
export interface RunningScript {
  /** kill -9; resolves when it is gone, or was before. */
  kill(): Promise<void>;
}

/** Begins one of the command lines as its npm script does, and does not wait. */
export function beginScript(
  script: string,
  args: readonly string[],
  options: Pick<ProductOptions, 'dataDir' | 'env'>,
): RunningScript {
  const child = spawn(process.execPath, ['tools/start/run.mjs', script, ...args], {
    cwd: ROOT,
    env: environment(options),
    stdio: 'ignore',
  });
  const gone = new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve();
    });
  });
  return {
    kill: () => {
      child.kill('SIGKILL');
      return gone;
    },
  };
}

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'skillhub-e2e-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 10 }) };
}
