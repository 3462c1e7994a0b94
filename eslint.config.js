import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** What the model may take from Math: the rest differs between engines, or between two runs. */
const exactMath =
  'abs|ceil|clz32|floor|fround|imul|max|min|round|sign|sqrt|trunc|E|LN2|LN10|LOG2E|LOG10E|PI|SQRT1_2|SQRT2';
const inexact = 'differs between JavaScript engines: use the portable functions of models/.';

const clocks = ['Date', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'];
const surroundings = ['console', 'process', 'Buffer', 'crypto', 'require', 'Temporal'];
const plain = ['structuredClone', 'TextDecoder', 'TextEncoder', 'AbortSignal'];
const browserNames = Object.keys(globals.browser).filter((name) => !plain.includes(name));

export default ts.config(
  { ignores: ['dist/', 'dist-single/', 'test-results/', 'scenarios/', '.cache/'] },
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js'] },
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: 'error',
      'no-undef': 'off', // TypeScript's own check
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/require-await': 'off', // an interface may ask for a promise that one side has at once
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      // The linter does not see the types of component props; svelte-check does.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['**/*.js', '**/*.mjs'], extends: [ts.configs.disableTypeChecked] },
  {
    files: ['models/**', 'workers/**', 'src/**'],
    rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] },
  },
  {
    // Same numbers in every engine, on every run: no clock, no chance, no surroundings, no inexact functions.
    files: ['models/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...new Set([...clocks, ...surroundings, ...browserNames])],
      'no-restricted-syntax': [
        'error',
        {
          selector: `MemberExpression[object.name='Math']:not([computed=false][property.name=/^(${exactMath})$/])`,
          message: `This Math function ${inexact}`,
        },
        {
          selector: `:not(MemberExpression) > Identifier[name='Math'], MemberExpression > Identifier.property[name='Math']`,
          message: 'Name Math only as Math.max and the like, so that its use can be checked.',
        },
        { selector: `BinaryExpression[operator='**']`, message: `** ${inexact}` },
        { selector: `AssignmentExpression[operator='**=']`, message: `**= ${inexact}` },
        { selector: `Identifier[name='globalThis']`, message: 'models/ has no surroundings.' },
      ],
    },
  },
);
