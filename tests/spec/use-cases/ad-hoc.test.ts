import { describe, expect, it } from 'vitest';
import { readAdHoc } from '../../../bot/use-cases/read-ad-hoc.ts';
import { readArrangement } from '../../../bot/use-cases/read-arrangement.ts';
import { readRecord } from '../../../bot/use-cases/read-record.ts';
import { recordAdHoc } from '../../../bot/use-cases/record-ad-hoc.ts';
import { saveRecord } from '../../../bot/use-cases/save-record.ts';
import { messageLink } from '../../../shared/domain/records/message-link.ts';
import { aWorld } from '../../builders/memory-world.ts';
import { granted, refusalOf } from '../../builders/outcome.ts';

const KEY = 'lantern-bay-ella';
const asked = {
  key: 'press-one',
  answers: {
    how: 'By phone',
    reason: 'De-brief',
    note: 'An invented talk.',
    'child-reference': 'LB-14',
    'child-decision': 'An invented decision.',
  },
};

describe('supervision between sessions', () => {
  it('is not for oversight, nor for anybody else', async () => {
    const world = aWorld();
    expect(refusalOf(await recordAdHoc(world, world.as('tess'), KEY, asked))).toBe('not-a-party');
    expect(refusalOf(await recordAdHoc(world, world.as('lou'), KEY, asked))).toBe('not-a-party');
    expect(refusalOf(await readAdHoc(world, world.as('stranger'), KEY))).toBe('not-found');
  });

  it('lies neither ahead nor before the supervision began nor more than a year back', async () => {
    const world = aWorld();
    const at = async (metAt: string) => recordAdHoc(world, world.as('sam'), KEY, { ...asked, metAt });
    expect(refusalOf(await at('2026-11-23T09:00:01Z'))).toBe('invalid-field metAt');
    expect(refusalOf(await at('2026-08-31T10:00:00Z'))).toBe('invalid-field metAt');
    granted(await at('2026-09-01T10:00:00Z'));
  });

  it('is with people of this supervision', async () => {
    const world = aWorld({ kind: 'group', supervisees: ['ella', 'cora'] });
    const withWhom = (people: string[]) => recordAdHoc(world, world.as('sam'), KEY, { ...asked, people });
    expect(refusalOf(await withWhom(['stranger']))).toBe('invalid-field people');
    expect(refusalOf(await withWhom([]))).toBe('invalid-field people');
  });

  it('is written by either of the two in one go, and read by both at once', async () => {
    const world = aWorld();
    const { record, session } = granted(await recordAdHoc(world, world.as('ella'), KEY, asked));
    expect(record.status).toBe('shared');
    expect(record.answers).toMatchObject({ how: 'By phone', note: 'An invented talk.', 'child-reference': 'LB-14' });
    granted(await readRecord(world, world.as('sam'), `${session}-r`));
  });

  it('of a group is read by those who took part, and not by the others', async () => {
    const world = aWorld({ kind: 'group', supervisees: ['ella', 'cora'] });
    const { session } = granted(await recordAdHoc(world, world.as('sam'), KEY, { ...asked, people: ['cora'] }));
    granted(await readRecord(world, world.as('cora'), `${session}-r`));
    expect(refusalOf(await readRecord(world, world.as('ella'), `${session}-r`))).toBe('not-found');
  });

  it('about a child comes back as the entry its policy asks for, kept out of the record itself (J-27)', async () => {
    const world = aWorld();
    const { record } = granted(await recordAdHoc(world, world.as('sam'), KEY, asked));
    expect(record.cases.map((one) => [one.entryTitle, one.childReference])).toEqual([
      ["Professional's Meeting", 'LB-14'],
    ]);
    expect(record.cases[0]?.entryText).toContain('An invented decision.');
    expect(record.cases[0]?.filedOn).toBeNull();
    const stored = world.records.recordShelf.all()[0]?.value;
    expect(JSON.stringify([stored?.answers, stored?.text])).not.toContain('LB-14');
  });

  it('notes the day it was filed; a day that cannot be is named and everything else is kept', async () => {
    const world = aWorld();
    const late = granted(await recordAdHoc(world, world.as('sam'), KEY, { ...asked, filedOn: '2026-11-24' }));
    expect(late.refused.map((one) => one.field)).toEqual(['filedOn']);
    expect(late.record.cases).toHaveLength(1);
    const filed = granted(
      await recordAdHoc(world, world.as('sam'), KEY, { ...asked, key: 'press-two', filedOn: '2026-11-23' }),
    );
    expect(filed.record.cases[0]?.filedOn).toBe('2026-11-23');
  });

  it('leaves a bad value out and keeps the rest', async () => {
    const world = aWorld();
    const answers = { ...asked.answers, how: 'By carrier pigeon', nonsense: 'x' };
    const saved = granted(await recordAdHoc(world, world.as('sam'), KEY, { ...asked, answers }));
    expect(saved.refused.map((one) => one.field).sort()).toEqual(['how', 'nonsense']);
    expect(saved.record.answers).toMatchObject({ note: 'An invented talk.' });
  });

  it('asked for twice with one key is one', async () => {
    const world = aWorld();
    granted(await recordAdHoc(world, world.as('sam'), KEY, asked));
    granted(await recordAdHoc(world, world.as('sam'), KEY, asked));
    expect(await world.register.sessionsOf(KEY)).toHaveLength(1);
    expect(world.records.caseShelf.all()).toHaveLength(1);
  });

  it('resets no clock and counts as no held session', async () => {
    const world = aWorld();
    const before = granted(await readArrangement(world, world.as('sam'), KEY));
    granted(await recordAdHoc(world, world.as('sam'), KEY, asked));
    const after = granted(await readArrangement(world, world.as('sam'), KEY));
    expect(after.clocks).toEqual(before.clocks);
    expect(after.arrangement.lastHeldOn).toBeNull();
  });

  it('offers the policy’s own short form, filled in as far as is known', async () => {
    for (const policy of ['cradley', 'hscb', 'temple', 'river-tees', 'jmat'] as const) {
      const world = aWorld({ policy });
      const page = granted(await readAdHoc(world, world.as('ella'), KEY));
      expect(page.form.policy).toBe(policy);
      expect(page.answers).toMatchObject({ supervisee: 'ella', supervisor: 'sam', date: '2026-11-23' });
      expect(page.filing.entryTitle).not.toBe('');
      expect(page.parties?.map(({ id }) => id)).toEqual(['sam', 'ella']);
    }
  });
});

describe('supervision between sessions that began with a message in Teams', () => {
  const LINK = 'https://teams.microsoft.com/l/message/19:ab@thread.v2/1763888400000';

  it.each([
    ['another site', 'https://teams.microsoft.com.evil.example/l/message/19:ab@thread.v2/1'],
    ['a script', 'javascript:alert(1)'],
    ['no message', 'https://teams.microsoft.com/l/chat/19:ab@thread.v2/0'],
    ['an address without its lock', LINK.replace('https', 'http')],
    ['somebody’s name and password in it', LINK.replace('teams.', 'me:secret@teams.')],
    ['no address at all', 'not a link'],
  ])('leaves out a link to %s, says so, and keeps the rest', async (_what, messageLink) => {
    const world = aWorld();
    const saved = granted(await recordAdHoc(world, world.as('sam'), KEY, { ...asked, messageLink }));
    expect(saved.refused.map((one) => one.field)).toEqual(['messageLink']);
    expect(saved.record.messageLink).toBeUndefined();
    expect(saved.record.answers).toMatchObject({ note: 'An invented talk.' });
  });

  it('shows its link to both, beside the answers and not among them', async () => {
    const world = aWorld();
    const saved = granted(await recordAdHoc(world, world.as('ella'), KEY, { ...asked, messageLink: LINK }));
    expect(saved.refused).toEqual([]);
    const read = granted(await readRecord(world, world.as('sam'), `${saved.session}-r`));
    expect(read.messageLink).toBe(LINK);
    expect(JSON.stringify(read.answers)).not.toContain('teams.microsoft.com');
  });

  it('keeps its link when the note is written on', async () => {
    const world = aWorld();
    const { record } = granted(await recordAdHoc(world, world.as('sam'), KEY, { ...asked, messageLink: LINK }));
    const more = { version: record.version, answers: { note: 'More of it.' } };
    granted(await saveRecord(world, world.as('sam'), record.key, more));
    const read = granted(await readRecord(world, world.as('ella'), record.key));
    expect(read).toMatchObject({ messageLink: LINK, answers: { note: 'More of it.' } });
  });

  it('keeps of the link only what finds the message, never the name of a team or a channel', () => {
    const named = `${LINK}?tenantId=7b1f&groupId=9c&teamName=A%20child&channelName=B&createdTime=17&context=%7B%22contextType%22%3A%22chat%22%7D`;
    expect(messageLink(named)).toBe(
      `${LINK}?tenantId=7b1f&groupId=9c&createdTime=17&context=%7B%22contextType%22%3A%22chat%22%7D`,
    );
    expect(messageLink(`${LINK}?context=%7B%22said%22%3A%22words%22%7D`)).toBe(LINK);
    expect(messageLink(`${LINK}?tenantId=${'a'.repeat(1000)}`)).toBeNull();
  });
});
