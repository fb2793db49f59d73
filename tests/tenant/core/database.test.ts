import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from './database.ts';

const OLD = 'CREATE TABLE IF NOT EXISTS people (oid TEXT PRIMARY KEY, name TEXT NOT NULL);';
const NEW = `CREATE TABLE IF NOT EXISTS people (oid TEXT PRIMARY KEY, name TEXT NOT NULL, mail TEXT, enabled INTEGER NOT NULL DEFAULT 1);
CREATE TABLE IF NOT EXISTS chats (id TEXT PRIMARY KEY);`;

describe('A store that an older version made', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'supervision-database-'));
    const old = openDatabase(join(folder, 'tenant.db'), [OLD]);
    old.exec("INSERT INTO people VALUES ('1', 'Colin')");
    old.close();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('gets the tables and columns it lacks, and keeps its rows', () => {
    const db = openDatabase(join(folder, 'tenant.db'), [NEW]);
    expect(db.prepare('SELECT oid, name, mail, enabled FROM people').get()).toMatchObject({
      oid: '1',
      name: 'Colin',
      mail: null,
      enabled: 1,
    });
    expect(db.prepare('SELECT count(*) AS many FROM chats').get()).toMatchObject({ many: 0 });
    db.close();
  });

  it('says how to begin again where a column cannot be made up', () => {
    const newer = OLD.replace('name TEXT NOT NULL', 'name TEXT NOT NULL, school TEXT NOT NULL');
    expect(() => openDatabase(join(folder, 'tenant.db'), [newer])).toThrow('npm start -- --fresh begins again');
  });
});
