import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { POLICY_IDS } from '../../../shared/domain/schools/school.ts';
import { RULES, rulesDocument } from '../../../shared/policies/rules-document.ts';

const ROOT = new URL('../../../', import.meta.url);
/** The rules inventory; lies beside the repository where somebody has put it. */
const INVENTORY = new URL('../shared/policies/rules.md', ROOT);

const all = POLICY_IDS.flatMap((id) => RULES[id]);

interface InventoryRule {
  readonly id: string;
  readonly can: readonly string[];
}

function inventory(): readonly InventoryRule[] {
  if (!existsSync(INVENTORY)) return [];
  return readFileSync(INVENTORY, 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, id = '', force = '']) => /^[CHTRJ]-\d\d+$/.test(id) && /^(must|should|may|right|info)$/.test(force))
    .map(([, id = '', , , , , can = '']) => ({ id, can: can.split(', ') }));
}

describe('the list of what becomes of each rule', () => {
  it('has 460 rules, each once', () => {
    expect(all).toHaveLength(460);
    expect(new Set(all.map((rule) => rule.id)).size).toBe(460);
  });

  it('names only places that exist', () => {
    const missing = all.filter((rule) => rule.where !== null && !existsSync(new URL(rule.where, ROOT)));
    expect(missing.map((rule) => [rule.id, rule.where])).toEqual([]);
  });

  it('says where, for everything that is implemented, in part or whole, or shown', () => {
    expect(all.filter((rule) => (rule.where === null) !== (rule.status === 'not software'))).toEqual([]);
  });

  it('leaves nothing out that software can do something about', () => {
    const given_up = all.filter((rule) => rule.status === 'not software' && !rule.can.includes('none'));
    expect(given_up.map((rule) => rule.id)).toEqual([]);
  });

  it('takes a rule that is merely shown for no more than that', () => {
    const overstated = all.filter((rule) => rule.status === 'shown' && rule.can.every((can) => can === 'enforce'));
    expect(overstated.map((rule) => rule.id)).toEqual([]);
  });

  it('says each thing in a dozen words at most', () => {
    expect(all.filter((rule) => rule.note.split(' ').length > 12).map((rule) => rule.id)).toEqual([]);
  });

  it('is the page in docs, word for word', () => {
    expect(readFileSync(new URL('docs/rules-coverage.md', ROOT), 'utf8')).toBe(rulesDocument());
  });
});

describe.skipIf(!existsSync(INVENTORY))('the inventory (skipped where it is not beside the repository)', () => {
  it('has the same rules in the same order, and what software can do about each', () => {
    expect(inventory()).toHaveLength(460);
    expect(all.map(({ id, can }) => ({ id, can }))).toEqual(inventory());
  });
});
