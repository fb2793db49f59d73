import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { POLICY_IDS } from '../../../shared/domain/schools/school.ts';
import { packOf } from '../../../shared/policies/index.ts';

const SHARED = new URL('../../../../shared/', import.meta.url);
const RULES = new URL('policies/rules.md', SHARED);
const shipped = JSON.stringify(POLICY_IDS.map((id) => packOf(id, 1)));

/** Lines of the source policies that hold personal data, as `document:from-to`, from the last section of the rules inventory. */
function personalLines(): readonly { document: string; from: number; to: number }[] {
  const section = readFileSync(RULES, 'utf8').split('# Personal data in the documents')[1] ?? '';
  return [...section.matchAll(/^\| (\d{3}):(\d+)(?:-(\d+))? \|/gm)].map(([, document = '', from = '', to = from]) => ({
    document,
    from: Number(from),
    to: Number(to),
  }));
}

/** Where the source policies lie, by document number; empty where nobody has put them beside the repository. */
function sources(): ReadonlyMap<string, URL> {
  const found = new Map<string, URL>();
  for (const folder of [SHARED, new URL('policies/', SHARED)]) {
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder)) {
      if (/^\d{3}_.*\.txt$/.test(name)) found.set(name.slice(0, 3), new URL(name, folder));
    }
  }
  return found;
}

const COMMON =
  /^(the|and|for|with|from|school|academy|primary|trust|lead|safeguarding|named|head|area|tees|river|leeds)$/i;

function tokens(): readonly string[] {
  const files = sources();
  return personalLines().flatMap(({ document, from, to }) => {
    const file = files.get(document);
    if (file === undefined) return [];
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .slice(from - 1, to);
    return lines
      .flatMap((line) => line.split(/[^\p{L}\p{N}@.'-]+/u))
      .filter((word) => word.length > 3 && !COMMON.test(word));
  });
}

describe('the shipped policies hold', () => {
  it('no e-mail address, web address, telephone number, login or password', () => {
    expect(shipped).not.toMatch(/[\w.]+@[\w.]+/);
    expect(shipped).not.toMatch(/https?:|www\./i);
    expect(shipped).not.toMatch(/\b0\d{3,4}[ -]?\d{3}[ -]?\d{3,4}\b/);
    expect(shipped).not.toMatch(/password|user ?name|log ?in\b/i);
  });
});

describe.skipIf(!existsSync(RULES))('the inventory (skipped where it is not beside the repository)', () => {
  it('still says which lines hold personal data', () => {
    expect(personalLines().length).toBeGreaterThanOrEqual(6);
  });
});

describe.skipIf(sources().size === 0)('the source policies (skipped where they are not beside the repository)', () => {
  it('lend no personal name, number or address to the product', () => {
    const words = tokens();
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((word) => shipped.includes(word))).toEqual([]);
  });
});
