/**
 * Who may import whom: contract ← db ← electron, contract ← renderer, nothing else. A folder says which process its
 * files run in; these rules keep that promise.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'contract-imports-zod-only',
      comment: 'Both sides load it, so it knows neither Node nor a browser. The translator has its library.',
      severity: 'error',
      from: { path: '^contract/', pathNot: '^contract/messages/translator\\.ts$' },
      to: { pathNot: ['^contract/', '^node_modules/zod/'] },
    },
    {
      name: 'db-imports-contract-and-sqlite',
      severity: 'error',
      from: { path: '^db/' },
      to: {
        pathNot: ['^(contract|db)/', '^node_modules/(@types/)?better-sqlite3/'],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'electron-imports-db-and-contract',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(renderer|build|tests|docs)/' },
    },
    {
      name: 'renderer-imports-contract',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(db|electron|build|tests)/' },
    },
    {
      name: 'renderer-knows-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'parts-have-no-stores',
      comment: 'Props in, events out.',
      severity: 'error',
      from: { path: '^renderer/(grid|cells|menus|dialogs|charts|words|components)/' },
      to: { path: '^renderer/(stores|screens)/' },
    },
    {
      name: 'only-the-shell-imports-electron',
      severity: 'error',
      from: { path: '^(db|electron)/', pathNot: ['^electron/(shell/|main\\.ts$|preload\\.ts$)'] },
      to: { path: '^(electron$|node_modules/electron/)' },
    },
    {
      name: 'only-db-opens-sqlite',
      severity: 'error',
      from: { pathNot: ['^db/', '^tests/'] },
      to: { path: '^node_modules/better-sqlite3/' },
    },
    {
      name: 'shell-leaves-the-database-alone',
      comment:
        'The inventory process alone opens the database. How a file is moved or removed is said there once for all.',
      severity: 'error',
      from: { path: '^electron/(shell/|main\\.ts$)' },
      to: {
        path: '^(db/(?!file/heldFiles\\.ts)|electron/inventory/(?!messages))',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'the-inventory-reads-no-files',
      comment:
        'Sheets are read and written in processes that may be killed; it knows their rules and what they say.',
      severity: 'error',
      from: { path: '^electron/inventory/' },
      to: {
        path: '^electron/(reading|writing|backups/(?!refusedCopies)|shell|cli)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'what-processes-share-knows-none-of-them',
      severity: 'error',
      from: { path: '^electron/(sheets|numbering|speaking)/' },
      to: {
        path: '^electron/(reading|writing|backups|shell|cli|inventory)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'reading-and-writing-files-leave-the-database-alone',
      severity: 'error',
      from: { path: '^electron/(reading|sheets|writing|numbering)/' },
      to: { path: '^(db/(?!file/heldFiles\\.ts)|electron/(inventory|shell)/)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|coverage)/' },
    extraExtensionsToScan: ['.vue'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.vue', '.json'],
    },
  },
}
