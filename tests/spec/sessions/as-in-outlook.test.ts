import { describe, expect, it } from 'vitest';
import { Temporal } from '../../../shared/domain/dates.ts';
import { asInOutlook, type EventNow, settledInOutlook, unsent } from '../../../shared/domain/sessions/as-in-outlook.ts';
import type { OutlookAnswer, Session } from '../../../shared/domain/sessions/session.ts';
import { aSession } from '../../builders/a-session.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';

const NOW = Temporal.Instant.from('2026-11-23T09:00:00Z');
const at = (text: string) => Temporal.Instant.from(text);
const pair = anArrangement({ supervisors: ['sam'], supervisees: ['ella'] });
const group = anArrangement({ kind: 'group', supervisors: ['sam'], supervisees: ['ella', 'cora'] });
const booked = (with_: Partial<Session> = {}) => aSession('2026-11-24T14:00:00Z', { eventId: 'e-1', ...with_ });
const there = (startsAt: string, answers: Readonly<Record<string, OutlookAnswer>> = {}, minutes = 60): EventNow => ({
  is: 'there',
  startsAt: at(startsAt),
  endsAt: at(startsAt).add({ minutes }),
  answers: Object.entries(answers).map(([person, answer]) => ({ person, answer })),
});
const SAME = there('2026-11-24T14:00:00Z');
const heard = (session: Session, event: EventNow, arrangement = pair, now = NOW) =>
  asInOutlook(session, { arrangement, event, holder: 'sam', now });
const becomes = (session: Session, event: EventNow, arrangement = pair, now = NOW): Session => {
  const step = heard(session, event, arrangement, now);
  if (step.is !== 'changed') expect.fail(step.is);
  return step.session;
};

describe('A session and its event that say the same', () => {
  it('are left alone, so that our own changes coming back go no further', () => {
    expect(heard(booked(), SAME)).toEqual({ is: 'same' });
  });

  it('are agreed again where something had been on its way', () => {
    const moved = unsent(booked(), {
      ...booked(),
      startsAt: at('2026-11-25T14:00:00Z'),
      endsAt: at('2026-11-25T15:00:00Z'),
    });
    expect(becomes(moved, there('2026-11-25T14:00:00Z')).outlook).toBeUndefined();
  });
});

describe('An event moved in Outlook', () => {
  it('moves the session, counts it, and asks the other side anew', () => {
    expect(becomes(booked(), there('2026-11-24T15:30:00Z'))).toMatchObject({
      startsAt: at('2026-11-24T15:30:00Z'),
      endsAt: at('2026-11-24T16:30:00Z'),
      status: 'proposed',
      proposedBy: 'sam',
      acceptedBy: ['sam'],
      rescheduledCount: 1,
      outlook: { news: { what: 'moved', by: 'sam', startedAt: at('2026-11-24T14:00:00Z') } },
    });
  });

  it('made longer at the same time stays accepted', () => {
    expect(becomes(booked(), there('2026-11-24T14:00:00Z', {}, 90))).toMatchObject({
      status: 'booked',
      rescheduledCount: 0,
      endsAt: at('2026-11-24T15:30:00Z'),
    });
  });

  it('while the session was moved here too is a conflict: nothing is overwritten, both times are kept', () => {
    const ours = unsent(booked(), {
      ...booked(),
      startsAt: at('2026-11-25T14:00:00Z'),
      endsAt: at('2026-11-25T15:00:00Z'),
    });
    const found = becomes(ours, there('2026-11-26T14:00:00Z'));
    expect(found).toMatchObject({
      startsAt: at('2026-11-25T14:00:00Z'),
      outlook: { trouble: 'both changed', times: { startsAt: at('2026-11-26T14:00:00Z') } },
    });
    expect(heard(found, there('2026-11-26T14:00:00Z'))).toEqual({ is: 'same' });
    expect(becomes(found, there('2026-11-25T14:00:00Z')).outlook?.trouble).toBeNull();
  });

  it('not yet, where only the session was moved here: Outlook is to hear of it', () => {
    const ours = unsent(booked(), {
      ...booked(),
      startsAt: at('2026-11-25T14:00:00Z'),
      endsAt: at('2026-11-25T15:00:00Z'),
    });
    expect(heard(ours, SAME)).toEqual({ is: 'to send' });
  });
});

describe('An event that is gone', () => {
  it('calls the session off in the name of whose calendar it was', () => {
    expect(becomes(booked(), { is: 'gone' })).toMatchObject({
      status: 'cancelled',
      cancelledBy: 'sam',
      cancelledAt: NOW,
      outlook: { news: { what: 'cancelled', by: 'sam' } },
    });
  });

  it.each([
    ['a minute before it begins', '2026-11-24T13:59:00Z', 'changed'],
    ['as it begins', '2026-11-24T14:00:00Z', 'same'],
    ['a minute after it began', '2026-11-24T14:01:00Z', 'same'],
  ])('%s: tidying up what is over says nothing about whether it took place', (_when, now, is) => {
    expect(heard(booked(), { is: 'gone' }, pair, at(now)).is).toBe(is);
  });

  it('while the session was moved here is a conflict too', () => {
    const ours = unsent(booked(), { ...booked(), startsAt: at('2026-11-25T14:00:00Z') });
    expect(becomes(ours, { is: 'gone' })).toMatchObject({
      status: 'booked',
      outlook: { trouble: 'both changed', times: null },
    });
  });

  it.each(['held', 'missed', 'unconfirmed'] as const)('never changes a session that is %s', (status) => {
    expect(heard(booked({ status }), { is: 'gone' })).toEqual({ is: 'same' });
  });
});

describe('A session called off here', () => {
  it('whose event still stands is to be sent; once it is gone nothing is left to do', () => {
    const off = unsent(booked(), booked({ status: 'cancelled', cancelledBy: 'ella' }));
    expect(heard(off, SAME)).toEqual({ is: 'to send' });
    const settled = becomes(off, { is: 'gone' });
    expect(settled.outlook).toBeUndefined();
    expect(heard(settled, SAME)).toEqual({ is: 'same' });
  });
});

describe('A mailbox that is no more', () => {
  it('is news once, keeps the session, and is forgotten when the event is seen again', () => {
    const lost = becomes(booked(), { is: 'no mailbox' });
    expect(lost).toMatchObject({ status: 'booked', outlook: { trouble: 'no mailbox', news: { what: 'no mailbox' } } });
    expect(heard(lost, { is: 'no mailbox' })).toEqual({ is: 'same' });
    const told = { ...lost, outlook: { answers: [], trouble: 'no mailbox' as const, times: null, news: null } };
    expect(becomes(told, SAME).outlook).toBeUndefined();
    expect(settledInOutlook(booked())).toEqual(booked());
  });
});

describe('An answer in Outlook', () => {
  const proposed = booked({ status: 'proposed', acceptedBy: ['sam'] });

  it('by the other side accepts a proposed time', () => {
    expect(becomes(proposed, there('2026-11-24T14:00:00Z', { ella: 'accepted' }))).toMatchObject({
      status: 'booked',
      acceptedBy: ['sam', 'ella'],
      outlook: { answers: [{ person: 'ella', answer: 'accepted' }], news: { what: 'accepted', by: 'ella' } },
    });
  });

  it('of perhaps is shown and accepts nothing', () => {
    const said = becomes(proposed, there('2026-11-24T14:00:00Z', { ella: 'tentative' }));
    expect(said).toMatchObject({
      status: 'proposed',
      outlook: { answers: [{ person: 'ella', answer: 'tentative' }], news: null },
    });
    expect(heard(said, there('2026-11-24T14:00:00Z', { ella: 'tentative' }))).toEqual({ is: 'same' });
  });

  it('by the proposer’s own side accepts nothing', () => {
    const both = anArrangement({ supervisors: ['sam'], supervisees: ['ella'] });
    const byElla = booked({ status: 'proposed', proposedBy: 'ella', acceptedBy: ['ella'] });
    expect(becomes(byElla, there('2026-11-24T14:00:00Z', { ella: 'accepted' }), both).status).toBe('proposed');
  });

  it('that declines calls it off, in their name', () => {
    expect(becomes(booked(), there('2026-11-24T14:00:00Z', { ella: 'declined' }))).toMatchObject({
      status: 'cancelled',
      cancelledBy: 'ella',
      outlook: { news: { what: 'cancelled', by: 'ella', startedAt: at('2026-11-24T14:00:00Z') } },
    });
  });

  it('that declines a group’s session sends apologies and leaves it standing; accepting after all takes them back', () => {
    const declined = becomes(booked(), there('2026-11-24T14:00:00Z', { ella: 'declined' }), group);
    expect(declined).toMatchObject({ status: 'booked', apologies: ['ella'] });
    const back = becomes(declined, there('2026-11-24T14:00:00Z', { ella: 'accepted' }), group);
    expect(back.apologies).toBeUndefined();
  });

  it('given before does not undo apologies that were sent here since', () => {
    const accepted = becomes(booked(), there('2026-11-24T14:00:00Z', { ella: 'accepted' }), group);
    const sorry = { ...accepted, apologies: ['ella'] };
    const said = { ella: 'accepted', cora: 'tentative' } as const;
    expect(becomes(sorry, there('2026-11-24T14:00:00Z', said), group).apologies).toEqual(['ella']);
  });

  it('of somebody who is not in it is shown and changes nothing', () => {
    expect(becomes(booked(), there('2026-11-24T14:00:00Z', { lou: 'declined' })).status).toBe('booked');
  });
});
