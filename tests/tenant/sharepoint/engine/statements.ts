import type { Db } from '../../core/database.ts';

interface Statement {
  get(...parameters: Parameter[]): unknown;
  all(...parameters: Parameter[]): unknown[];
  run(...parameters: Parameter[]): unknown;
}
const CACHE = new WeakMap<Db, Map<string, Statement>>();

function statement(db: Db, sql: string): Statement {
  let known = CACHE.get(db);
  if (known === undefined) {
    known = new Map();
    CACHE.set(db, known);
  }
  let found = known.get(sql);
  if (found === undefined) {
    found = db.prepare(sql);
    known.set(sql, found);
  }
  return found;
}

export type Parameter = string | number | null;

/** The first row of a query, or undefined. The row type is the query's own business. */
export function one<Row>(db: Db, sql: string, ...parameters: Parameter[]): Row | undefined {
  return statement(db, sql).get(...parameters) as Row | undefined;
}

export function all<Row>(db: Db, sql: string, ...parameters: Parameter[]): readonly Row[] {
  return statement(db, sql).all(...parameters) as Row[];
}

export function run(db: Db, sql: string, ...parameters: Parameter[]): void {
  statement(db, sql).run(...parameters);
}

/** All or nothing; joins a transaction that is already under way. */
export function together<T>(db: Db, work: () => T): T {
  if (db.inTransaction) return work();
  let result: { value: T } | undefined;
  db.transaction(() => {
    result = { value: work() };
  })();
  if (result === undefined) throw new Error('the transaction did not run');
  return result.value;
}
