// Tests are selected by kind, the kind is in the file name: .unit.spec.ts (no I/O), .int.spec.ts (real engines),
// .e2e.spec.ts (a real browser). Console components and their pure cores run in the `console` project (jsdom).
import { readFileSync } from 'node:fs';
import presets from 'jest-preset-angular/presets/index.js';

const { paths } = JSON.parse(
  readFileSync(new URL('./tsconfig.base.json', import.meta.url), 'utf8'),
).compilerOptions;
const moduleNameMapper = Object.fromEntries(
  Object.entries(paths).map(([alias, [file]]) => [`^${alias}$`, file.replace('./', '<rootDir>/')]),
);
const ignored = { modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.angular/', '<rootDir>/.nx/'] };
const node = {
  ...ignored,
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true },
          target: 'es2023',
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper,
};
const angularPreset = presets.createEsmPreset({ tsconfig: '<rootDir>/dashboards/tsconfig.spec.json' });

export default {
  projects: [
    {
      ...node,
      displayName: 'unit',
      testMatch: ['**/*.unit.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dashboards/'],
    },
    {
      ...node,
      displayName: 'int',
      testMatch: ['**/*.int.spec.ts'],
      globalSetup: '<rootDir>/tools/testing/src/global-setup.mjs',
      globalTeardown: '<rootDir>/tools/testing/src/global-teardown.mjs',
    },
    { ...node, displayName: 'e2e', testMatch: ['**/*.e2e.spec.ts'] },
    {
      ...angularPreset,
      ...ignored,
      rootDir: import.meta.dirname,
      displayName: 'console',
      testEnvironment: 'jest-environment-jsdom',
      setupFilesAfterEnv: ['<rootDir>/dashboards/jest-setup.ts'],
      testMatch: ['<rootDir>/dashboards/**/*.unit.spec.ts'],
      moduleNameMapper: { ...angularPreset.moduleNameMapper, ...moduleNameMapper },
    },
  ],
};
