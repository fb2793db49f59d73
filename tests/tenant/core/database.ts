import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';

export type Db = Database.Database;

/**
 * Opens the tenant's store. WAL keeps every committed row through `kill -9`. `:memory:` for tests of one service. A store of an older version gets
 * the columns it lacks. @throws Error in words when it cannot be brought up to date.
 */
export function openDatabase(path: string, schemas: readonly string[]): Db {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const db = new Database(path);
  if (path !== ':memory:') db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  if (path !== ':memory:' && tableNames(db).length > 0) addLackingColumns(db, schemas);
  for (const schema of schemas) db.exec(schema);
  return db;
}

interface SqlColumn {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly dflt_value: string | null;
}

function columnsOf(db: Db, table: string): readonly SqlColumn[] {
  return db.prepare(`PRAGMA table_info("${table}")`).all() as SqlColumn[];
}

/** `CREATE TABLE IF NOT EXISTS` leaves a table of an older version as it was. */
function addLackingColumns(db: Db, schemas: readonly string[]): void {
  const wanted = openDatabase(':memory:', schemas);
  const there = new Set(tableNames(db));
  for (const table of tableNames(wanted).filter((name) => there.has(name))) {
    const has = new Set(columnsOf(db, table).map((column) => column.name));
    for (const { name, type, notnull, dflt_value } of columnsOf(wanted, table).filter((each) => !has.has(each.name))) {
      if (notnull === 1 && dflt_value === null)
        throw new Error(
          `What is kept was made by an older version (${table} has no ${name}): npm start -- --fresh begins again.`,
        );
      const usual = dflt_value === null ? '' : ` DEFAULT ${dflt_value}`;
      db.exec(`ALTER TABLE "${table}" ADD COLUMN "${name}" ${type}${notnull === 1 ? ' NOT NULL' : ''}${usual}`);
    }
  }
  wanted.close();
}

/** All or nothing; joins a transaction that is already under way (libsql itself has no nested ones). */
export function atomically<T>(db: Db, work: () => T): T {
  return db.inTransaction ? work() : db.transaction(work)();
}

function tableNames(db: Db): string[] {
  const rows = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all();
  return (rows as { name: string }[]).map((row) => row.name);
}

const fillings = new WeakMap<Db, number>();

/** How often everything in the store was replaced; what was read before the last time no longer holds. */
export function fillingOf(db: Db): number {
  return fillings.get(db) ?? 0;
}

function filledAnew(db: Db): void {
  fillings.set(db, fillingOf(db) + 1);
}

/** Empties every table, in one transaction. */
export function emptyDatabase(db: Db): void {
  filledAnew(db);
  db.transaction(() => {
    for (const name of tableNames(db)) db.exec(`DELETE FROM "${name}"`);
  })();
}

/** Writes the whole store to a file, for a quick return to this state. */
export function copyDatabaseTo(db: Db, path: string): void {
  rmSync(path, { force: true });
  mkdirSync(dirname(path), { recursive: true });
  db.exec(`VACUUM INTO '${path.replaceAll("'", "''")}'`);
}

/** Replaces every row by those of a file written by `copyDatabaseTo`. */
export function restoreDatabaseFrom(db: Db, path: string): void {
  db.exec(`ATTACH DATABASE '${path.replaceAll("'", "''")}' AS kept`);
  try {
    db.transaction(() => {
      for (const name of tableNames(db))
        db.exec(`DELETE FROM main."${name}"; INSERT INTO main."${name}" SELECT * FROM kept."${name}"`);
    })();
  } finally {
    filledAnew(db);
    db.exec('DETACH DATABASE kept');
  }
}
