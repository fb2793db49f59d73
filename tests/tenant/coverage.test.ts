import { beforeAll, describe, expect, it } from 'vitest';
import { COVERAGE } from './coverage.ts';
import { allRoutes, createTenant } from './create.ts';
import { OPERATION_NAMES } from './sharepoint/rest/serve.ts';

let registered: string[];
beforeAll(async () => {
  const { tenant } = await createTenant({
    databasePath: ':memory:',
    origin: 'http://localhost:4100',
    serviceOrigin: 'http://localhost:3978',
  });
  registered = [
    ...allRoutes(tenant).map((route) => route.name),
    ...OPERATION_NAMES.map((name) => `SharePoint ${name}`),
  ];
});

const named = (supports: readonly string[]): string[] =>
  COVERAGE.filter((entry) => supports.includes(entry.support)).map((entry) => entry.name);

describe('the coverage list', () => {
  it('names every route that is registered, and no other as answering', () => {
    expect(named(['supported', 'partial']).toSorted()).toEqual(registered.toSorted());
  });

  it('names nothing twice', () => {
    const names = COVERAGE.map((entry) => entry.name);
    expect(names).toEqual([...new Set(names)]);
  });

  it('does not call absent what is registered', () => {
    expect(named(['absent']).filter((name) => registered.includes(name))).toEqual([]);
  });

  it('says what is missing wherever something is', () => {
    const silent = COVERAGE.filter((entry) => (entry.support === 'supported') !== (entry.missing === null));
    expect(silent).toEqual([]);
  });
});
