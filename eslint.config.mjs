import vue from 'eslint-plugin-vue'
import { defineConfig } from 'eslint/config'
import ts from 'typescript-eslint'

const typeAware = {
  parser: ts.parser,
  projectService: true,
  tsconfigRootDir: import.meta.dirname,
  extraFileExtensions: ['.vue'],
}

const noSharedRooms = {
  group: ['**/{utils,util,helpers,helper,common,shared,lib,misc}/**', '**/{utils,helpers,common,misc}.ts'],
  message: 'Give the code a room whose name says its job.',
}

const movesAndRemoves = ['rename', 'rm', 'rmdir', 'unlink', 'copyFile', 'cp']

/** @param {string} name @param {string[]} names What only that module may import from it. */
const heldFiles = (name, names) => ({
  name,
  importNames: names,
  message: 'On Windows other programs hold files for a moment: db/file/heldFiles.ts waits for them.',
})

/** Only one module moves, copies or removes files. */
const onlyHeldFiles = [
  ...['node:fs', 'fs'].map((name) =>
    heldFiles(name, [
      ...movesAndRemoves,
      ...movesAndRemoves.map((act) => `${act}Sync`),
      'promises',
      'default',
    ]),
  ),
  ...['node:fs/promises', 'fs/promises'].map((name) => heldFiles(name, [...movesAndRemoves, 'default'])),
]

export default defineConfig(
  { ignores: ['out/', 'dist/', 'node_modules/', 'coverage/', 'test-results/', 'playwright-report/'] },
  ...ts.configs.strictTypeChecked,
  ...vue.configs['flat/recommended'],
  { languageOptions: { parserOptions: typeAware } },
  { files: ['**/*.vue'], languageOptions: { parserOptions: typeAware } },
  {
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      'no-restricted-imports': ['error', { patterns: [noSharedRooms] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/no-v-html': 'error',
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-macros-order': 'error',
      // Vuetify's slot names carry dots and modifiers: `#item.number`.
      'vue/valid-v-slot': ['error', { allowModifiers: true }],
      // The look of templates is Prettier's.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/require-default-prop': 'off',
    },
  },
  {
    files: ['db/**', 'electron/**'],
    ignores: ['db/file/heldFiles.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: onlyHeldFiles, patterns: [noSharedRooms] }] },
  },
  {
    files: ['renderer/**/*.vue'],
    // To these rules the parameters of a generic component are unknown, and optional props required: they would take
    // away what vue-tsc asks for.
    rules: {
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      '@typescript-eslint/no-useless-default-assignment': 'off',
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // A terminal is what the set-up scripts talk to.
    files: ['build/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // Assertions and faked boundaries read better with these allowed; product code has no such need.
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[property.name='mode'] > CallExpression[callee.name=/^l?statSync$/]",
          message: 'Windows has no modes of files: ask tests/system.ts.',
        },
      ],
    },
  },
  {
    files: ['tests/system.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
)
