import { beforeEach, describe, expect, it } from 'vitest';
import { beginRecord } from '../../../bot/use-cases/begin-record.ts';
import { printRecord } from '../../../bot/use-cases/print-record.ts';
import { readBlankForm } from '../../../bot/use-cases/read-blank-form.ts';
import { readForms } from '../../../bot/use-cases/read-forms.ts';
import { readRecord } from '../../../bot/use-cases/read-record.ts';
import { shareRecord } from '../../../bot/use-cases/share-record.ts';
import { signRecord } from '../../../bot/use-cases/sign-record.ts';
import { FORM_MOMENTS } from '../../../shared/forms/form-moments.ts';
import { currentForms, momentOf } from '../../../shared/policies/form-moment.ts';
import { allForms, packOf } from '../../../shared/policies/index.ts';
import { aSession } from '../../builders/a-session.ts';
import { aWorld, type MemoryWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const SESSION = 'lantern-bay-ella-s1';
const RECORD = `${SESSION}-r`;
let world: MemoryWorld;

beforeEach(() => {
  world = aWorld();
  world.plan(aSession('2026-11-23T07:00:00Z', { status: 'held', eventId: 'event-1' }));
});

const print = (who: string) => printRecord(world, world.as(who), RECORD);

async function shared() {
  const begun = granted(await beginRecord(world, world.as('sam'), SESSION, { together: false }));
  return granted(await shareRecord(world, world.as('sam'), RECORD, { version: begun.version }));
}
async function signed(who: string) {
  const { contentHash } = granted(await readRecord(world, world.as(who), RECORD));
  granted(await signRecord(world, world.as(who), RECORD, { version: 'r', contentHash: contentHash ?? '' }));
}
const exports = () => world.audit.events().filter((event) => event === 'exported');

describe('a filled form on paper', () => {
  it('is for the parties only, and a refusal is no export', async () => {
    await shared();
    for (const who of ['lou', 'sid', 'tess', 'stranger']) expect(refusalOf(await print(who)), who).toBe('not-found');
    expect(exports()).toEqual([]);
  });

  it('is written down as exported each time it is handed out', async () => {
    await shared();
    granted(await print('ella'));
    granted(await print('ella'));
    expect(exports()).toHaveLength(2);
  });

  it('of one’s own draft is nobody else’s business', async () => {
    granted(await beginRecord(world, world.as('sam'), SESSION, { together: false }));
    expect(granted(await print('sam')).record.status).toBe('draft');
    expect(exports()).toEqual([]);
  });

  it('carries whose it is, who printed it and, once sealed, a fingerprint of the seal', async () => {
    await shared();
    const before = granted(await print('sam'));
    expect(before).toMatchObject({ fingerprint: null, sessionOn: '2026-11-23', isPaperOriginal: false });
    expect(before.printedBy).toBe(world.as('sam').person.name);
    await signed('sam');
    await signed('ella');
    const { fingerprint } = granted(await print('sam'));
    const hash = world.records.recordShelf.get(RECORD)?.value.seal?.hash ?? '';
    expect(fingerprint).toBe(hash.slice(0, 32).replace(/(.{4})(?=.)/g, '$1 '));
  });
});

describe('a blank form', () => {
  it('is there for every form of every policy, in its version', () => {
    for (const { id, version } of allForms())
      expect(granted(readBlankForm(world.as('stranger'), id, version)).form.id).toBe(id);
  });

  it('is refused for an unknown form or version', () => {
    for (const version of [0, 99, Number.NaN])
      expect(refusalOf(readBlankForm(world.as('sam'), 'jmat-dsl-record', version))).toBe('not-found');
    expect(refusalOf(readBlankForm(world.as('sam'), 'nonsense', 1))).toBe('not-found');
  });

  it('of Temple says that the signed paper is the original; others do not', () => {
    const isOriginal = (id: string) => granted(readBlankForm(world.as('sam'), id, 1)).isPaperOriginal;
    expect(isOriginal('temple-supervision-record')).toBe(true);
    expect(isOriginal('temple-case-aide-memoire')).toBe(false);
    expect(isOriginal('cradley-supervision-record')).toBe(false);
  });

  it('of a lost diagram brings the drawing that stands for it', () => {
    expect(granted(readBlankForm(world.as('sam'), 'hscb-gibbs-cycle', 1)).tool?.stages).toHaveLength(6);
    expect(granted(readBlankForm(world.as('sam'), 'hscb-recording-template', 1)).tool).toBeNull();
  });
});

describe('the list of forms', () => {
  const policies = async (who: string) => granted(await readForms(world, world.as(who))).policies.map((one) => one.id);

  it('shows the policy of one’s school, and of the school one supervises in', async () => {
    expect(await policies('ella')).toEqual(['jmat']);
    expect(await policies('sam')).toEqual(['jmat']);
  });

  it('shows nothing to somebody whose school follows none', async () => {
    expect(await policies('otto')).toEqual([]);
  });
});

describe('the moment a form is for', () => {
  const under = (policy: 'cradley' | 'hscb' | 'temple' | 'river-tees' | 'jmat') => {
    const pack = packOf(policy, 1);
    if (pack === undefined) throw new Error('no pack');
    return Object.fromEntries(currentForms(pack).map((form) => [form.id, momentOf(pack, form)]));
  };

  it('is the contract at the beginning, the record at each session, what stands beside it before that', () => {
    expect(under('cradley')).toMatchObject({
      'cradley-agreement': 'beginning',
      'cradley-agenda': 'preparing',
      'cradley-supervision-record': 'each session',
      'cradley-case-record': 'within a session',
      'cradley-ad-hoc-note': 'between sessions',
      'cradley-urgent-request': 'between sessions',
      'cradley-addendum': 'after signing',
      'cradley-handover': 'changing hands',
      'cradley-concern-log': 'something wrong',
    });
    expect(under('temple')).toMatchObject({
      'temple-case-aide-memoire': 'within a session',
      'temple-dispute-log': 'something wrong',
      'temple-entitlement-log': 'something wrong',
    });
    expect(under('river-tees')['river-tees-audit-tool']).toBe('looking back');
    expect(under('hscb')['hscb-evaluation-tool']).toBe('looking back');
  });

  it('leaves nothing filled in among what is only read', () => {
    for (const policy of ['cradley', 'hscb', 'temple', 'river-tees', 'jmat'] as const) {
      const pack = packOf(policy, 1);
      for (const form of pack === undefined ? [] : currentForms(pack)) {
        const isFilledIn = form.sections.some(({ questions }) => questions.some(({ type }) => type !== 'staticText'));
        expect(FORM_MOMENTS).toContain(under(policy)[form.id]);
        expect([form.id, under(policy)[form.id] === 'preparing']).toEqual([form.id, !isFilledIn]);
      }
    }
  });

  it('is told of each form once, in its newest wording', async () => {
    for (const { forms } of granted(await readForms(world, world.as('ella'))).policies) {
      const ids = forms.map((form) => form.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});
