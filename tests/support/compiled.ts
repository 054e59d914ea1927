import { join } from 'node:path'

/**
 * vitest runs this before it starts its workers. The tests start the program some two hundred
 * times; with a place for what Node has compiled, a start takes half the work.
 */
export default function setup(): void {
  process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'compiled')
}
