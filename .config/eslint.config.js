import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

/** What core may not reach: it is pure. The import table itself is in test/structure. */
const impure = [
  'window',
  'document',
  'self',
  'globalThis',
  'indexedDB',
  'localStorage',
  'fetch',
  'crypto',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'performance',
  'navigator',
  'process',
  'Buffer',
].map((name) => ({ name, message: 'core is pure: have it passed in.' }));

export default ts.config(
  { ignores: ['dist/**', 'node_modules/**', '.screens/**', '.test-results/**', 'test/bench/peers/**'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  ...svelte.configs['flat/recommended'],
  {
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // The compiler knows better, and knows the globals of each thread.
      'no-undef': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // `const { rev: _, ...plain } = stored` is how a property is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': ['error', { allow: ['error', 'info', 'debug'] }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrels: import the file you mean.' },
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Named exports only: a search finds the one definition.',
        },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    rules: {
      'svelte/no-at-html-tags': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'SvelteAttribute[key.name="style"]',
          message: 'The content security policy blocks it: use a class or a style: directive.',
        },
      ],
      'svelte/require-each-key': 'error',
      // Collections here are made new and replaced whole ($state.raw); where one is changed in place it is a Svelte one.
      'svelte/prefer-svelte-reactivity': 'off',
      // It compiles components with other settings than the build and misses warnings that svelte-check gives.
      'svelte/no-unused-svelte-ignore': 'off',
      // Svelte props are declared by `let` in a destructuring that must stay whole.
      'prefer-const': 'off',
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impure],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'core has no clock: have the time passed in.' },
        { object: 'Math', property: 'random', message: 'core has no chance: have it passed in.' },
      ],
    },
  },
  {
    files: ['**/*.config.{ts,js}', '**/*.mjs', '.config/**'],
    rules: { 'no-restricted-syntax': 'off', 'no-console': 'off' },
  },
);
