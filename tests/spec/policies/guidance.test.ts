import { describe, expect, it } from 'vitest';
import { policyMoment } from '../../../shared/contract/policy.ts';
import { POLICY_IDS } from '../../../shared/domain/schools/school.ts';
import { GUIDANCE_MOMENTS, GUIDANCE_TOPICS, SCHOOL_LINKS } from '../../../shared/policies/guidance.ts';
import { packOf } from '../../../shared/policies/index.ts';
import { RULES } from '../../../shared/policies/rules-document.ts';

const packs = POLICY_IDS.flatMap((id) => packOf(id, 1) ?? []);
const LONGEST_TEXT = 420;

describe.each(packs)('what $name tells people', (pack) => {
  it('names each entry once, and rules of its own policy only', () => {
    const ids = pack.guidance.map((entry) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
    const own = new Set(RULES[pack.id].map((rule) => rule.id));
    const strange = pack.guidance.flatMap((entry) => entry.rules).filter((rule) => !own.has(rule));
    expect(strange).toEqual([]);
  });

  it('says what every rule shown there says', () => {
    const told = new Set(pack.guidance.flatMap((entry) => entry.rules));
    const untold = RULES[pack.id].filter((rule) => rule.where?.includes('guidance') && !told.has(rule.id));
    expect(untold.map((rule) => rule.id)).toEqual([]);
  });

  it('has something for each topic, and something to think of at each moment', () => {
    for (const { id } of GUIDANCE_TOPICS) {
      expect([id, pack.guidance.some((entry) => entry.topic === id)]).toEqual([id, true]);
    }
    for (const moment of GUIDANCE_MOMENTS) {
      expect([moment, pack.guidance.some((entry) => entry.moments.includes(moment))]).toEqual([moment, true]);
    }
  });

  it('sends a worry about an adult to head, chair or LADO, while writing too', () => {
    const entry = pack.guidance.find((one) => one.topic === 'allegations');
    expect(entry?.moments).toContain('writing');
    for (const word of ['head', 'chair', 'LADO']) expect(entry?.text.join(' ')).toContain(word);
  });

  it('keeps every entry short, with something in it', () => {
    for (const { id, text, points = [] } of pack.guidance) {
      expect([id, text.length + points.length > 0]).toEqual([id, true]);
      expect([id, [...text, ...points].every((one) => one.length <= LONGEST_TEXT)]).toEqual([id, true]);
    }
  });
});

describe('the guidance of all policies', () => {
  it('asks for no link that is not on the list, and every link on the list is asked for', () => {
    const asked = new Set(packs.flatMap((pack) => pack.guidance.flatMap((entry) => entry.links ?? [])));
    expect([...asked].sort()).toEqual(SCHOOL_LINKS.map((link) => link.id).sort());
  });

  it('has the moments the page’s contract knows', () => {
    expect(policyMoment.options).toEqual([...GUIDANCE_MOMENTS]);
  });

  it('names no year of a guidance: which edition is in force is for the school to say', () => {
    expect(JSON.stringify(packs.map((pack) => pack.guidance))).not.toMatch(/\b(19|20)\d\d\b/);
  });
});
