import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const BOUNDARY = '@nx/enforce-module-boundaries';
const root = join(import.meta.dirname, '..', '..');

/** Imports that must be refused: where, what, why. */
const FORBIDDEN: readonly (readonly [file: string, target: string, why: string])[] = [
  ['domain/kernel/src/planted.ts', '@skillhub/domain/sales', 'a contract knows no context'],
  ['domain/contracts/src/planted.ts', '@nestjs/common', 'a contract knows no framework'],
  ['domain/sales/src/planted.ts', '@skillhub/domain/event-store', 'the core knows no adapter'],
  ['domain/sales/src/planted.ts', 'pg', 'the core knows no driver'],
  ['domain/sales/src/planted.ts', '@nestjs/cqrs', 'the core knows no framework'],
  ['domain/sales/src/planted.ts', '@skillhub/warehouse/query', 'areas meet only at published projects'],
  ['domain/identity/src/planted.ts', '@skillhub/domain/identity-postgres', 'the core knows no adapter'],
  ['domain/event-store/src/planted.ts', '@nestjs/common', 'an adapter knows no framework'],
  ['domain/http/src/planted.ts', '@skillhub/warehouse/engine', 'areas meet only at published projects'],
  ['domain/http/src/planted.ts', '@angular/core', 'the Node side knows no Angular'],
  ['ingestion/connectors/src/planted.ts', '@skillhub/domain/sales', 'a connector knows no aggregate'],
  [
    'warehouse/metrics/src/planted.ts',
    '@skillhub/domain/read-models',
    'areas meet only at published projects',
  ],
  ['warehouse/metrics/src/planted.ts', '@clickhouse/client', 'the core knows no driver'],
  ['warehouse/query/src/planted.ts', '@skillhub/pipelines/loader', 'areas meet only at published projects'],
  ['pipelines/loader/src/planted.ts', '@skillhub/dashboards/ui', 'the pipelines know no screens'],
  ['dashboards/ui/src/planted.ts', '@skillhub/domain/http', 'screens see contracts and screens'],
  ['dashboards/features/sales/src/planted.ts', '@skillhub/domain/sales', 'screens see contracts and screens'],
  ['dashboards/data-access/src/planted.ts', 'pino', 'screens run in a browser'],
  ['domain/sales/src/planted.ts', '../../kernel/src/index', 'projects are entered by their front door'],
  ['domain/sales/src/planted.ts', '@skillhub/tools/testing', 'products do not import tests'],
];

/** Imports that must pass, so that the rule is known to tell the two apart. */
const ALLOWED: readonly (readonly [file: string, target: string])[] = [
  ['domain/sales/src/planted.ts', '@skillhub/domain/kernel'],
  ['domain/sales/src/planted.unit.spec.ts', '@skillhub/tools/testing'],
  ['domain/http/src/planted.ts', '@nestjs/common'],
  ['domain/event-store/src/planted.ts', 'pg'],
  ['warehouse/query/src/planted.ts', '@skillhub/warehouse/contracts'],
  ['pipelines/loader/src/planted.ts', '@skillhub/domain/event-store'],
  ['dashboards/ui/src/planted.ts', '@angular/core'],
  ['domain/server/src/planted.ts', '@skillhub/pipelines/loader'],
  ['domain/server/src/planted.ts', '@skillhub/warehouse/query'],
];

/** Other rules of the house that must not quietly stop working. */
const OTHER_RULES: readonly (readonly [file: string, text: string, rule: string])[] = [
  ['domain/sales/src/planted.ts', 'export const now = Date.now();', 'no-restricted-syntax'],
  ['domain/sales/src/planted.ts', 'export const id = crypto.randomUUID();', 'no-restricted-syntax'],
  ['domain/http/src/planted.ts', "export const port = process.env['PORT'];", 'no-restricted-properties'],
  ['domain/http/src/planted.ts', "console.log('here');\nexport {};", 'no-console'],
  ['domain/http/src/planted.ts', 'export const x: any = 1;', '@typescript-eslint/no-explicit-any'],
  ['domain/http/src/planted.ts', `${'\n'.repeat(401)}export const end = 1;`, 'max-lines'],
  ['domain/http/src/planted.unit.spec.ts', "it.only('x', () => expect(1).toBe(1));", 'jest/no-focused-tests'],
  [
    'domain/http/src/planted.unit.spec.ts',
    "it.skip('x', () => expect(1).toBe(1));",
    'jest/no-disabled-tests',
  ],
];

const importing = (target: string): string =>
  `import * as planted from '${target}';\nexport const use = planted;\n`;

describe('the rules of imports and style', () => {
  let found: readonly (readonly (readonly [rule: string, message: string])[])[];
  const rulesFor = (index: number): string[] => (found[index] ?? []).map(([rule]) => rule);

  beforeAll(() => {
    const planted = [
      ...FORBIDDEN.map(([file, target]) => ({ file, text: importing(target) })),
      ...ALLOWED.map(([file, target]) => ({ file, text: importing(target) })),
      ...OTHER_RULES.map(([file, text]) => ({ file, text })),
    ];
    const { stdout, stderr } = spawnSync(process.execPath, ['tools/lint/lint-planted.mjs'], {
      cwd: root,
      input: JSON.stringify(planted),
      encoding: 'utf8',
      maxBuffer: 50_000_000,
    });
    if (stdout === '') throw new Error(stderr);
    found = JSON.parse(stdout) as typeof found;
  }, 120_000);

  it.each(FORBIDDEN.map((entry, index) => [...entry, index] as const))(
    '%s may not import %s: %s',
    (_file, _target, _why, index) => {
      expect(rulesFor(index)).toContain(BOUNDARY);
    },
  );

  it.each(ALLOWED.map((entry, index) => [...entry, FORBIDDEN.length + index] as const))(
    '%s may import %s',
    (_file, _target, index) => {
      expect(rulesFor(index)).not.toContain(BOUNDARY);
    },
  );

  it.each(
    OTHER_RULES.map(
      ([file, , rule], index) => [file, rule, FORBIDDEN.length + ALLOWED.length + index] as const,
    ),
  )('in %s the rule %s holds', (_file, rule, index) => {
    expect(rulesFor(index)).toContain(rule);
  });
});
