import { join } from 'node:path'

/** Where things are in a register's folder. */
export function places(folder: string) {
  return {
    database: join(folder, 'register.db'),
    keys: join(folder, 'keys.json'),
    backups: join(folder, 'backups'),
    exports: join(folder, 'exports'),
  }
}

/** SQLite's files beside a database. */
export const sideFiles = ['-wal', '-shm', '-journal'] as const
