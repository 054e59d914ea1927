/**
 * The room laws: which files may import which. `npm run check` runs them through
 * scripts/check-rooms.mjs, which also looks for circles of rooms. docs/design.md says why.
 */
const door = '^main/[^/]+/[a-z-]*handlers\\.ts$'

export default {
  forbidden: [
    {
      name: 'a handlers.ts is a door',
      comment: 'Only main/backend/router.ts imports it. What others need stands in a file of its own beside it.',
      severity: 'error',
      from: { pathNot: ['^main/backend/router\\.ts$', door] },
      to: { path: door },
    },
    {
      name: 'a door leads into its own room',
      comment: 'A handlers.ts may be made of several in its own folder, and of no other.',
      severity: 'error',
      from: { path: '^main/([^/]+)/[a-z-]*handlers\\.ts$' },
      to: { path: door, pathNot: '^main/$1/' },
    },
    {
      name: 'renderer/ui knows no noun',
      comment: 'Widgets take what they show as properties. A widget that needs a noun stands in its room.',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^renderer/', pathNot: ['^renderer/ui/', '^renderer/api\\.ts$'] },
    },
    {
      name: 'shared is pure',
      comment: 'It runs in the page and in the main process alike: no Node, no page, no database.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(?:main|renderer|tests|scripts)/' },
    },
    {
      name: 'shared has its own few packages',
      severity: 'error',
      from: { path: '^shared/' },
      to: {
        dependencyTypesNot: ['local'],
        pathNot: 'node_modules/(?:zod|temporal-polyfill|date-holidays|double-metaphone|fastest-levenshtein)/',
      },
    },
    {
      name: 'the page never imports the main process',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^main/' },
    },
    {
      name: 'the main process never imports the page',
      severity: 'error',
      from: { path: '^main/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'the driver stays in the register',
      comment: 'One day the same handlers run on another database.',
      severity: 'error',
      from: { path: '^main/', pathNot: '^main/register/' },
      to: { path: 'node_modules/better-sqlite3' },
    },
    {
      name: 'tables are written through the writer',
      comment: 'insert-all.ts and rows.ts do not audit. Search indexes are derived, and may be written at once.',
      severity: 'error',
      from: { path: '^main/', pathNot: ['^main/register/', '^main/search/'] },
      to: { path: '^main/register/insert-all\\.ts$' },
    },
    {
      name: 'only Electron’s own files import electron',
      severity: 'error',
      from: { pathNot: '^main/(?:electron|preload)(?:\\.ts|/)' },
      to: { path: 'node_modules/electron/' },
    },
  ],
  options: {
    parser: 'swc',
    // Type-only imports are seen, too: they say "type-only", and do not count as a circle.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.css'] },
  },
}
