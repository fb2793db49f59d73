import { describe, expect, it } from 'vitest';
import { adHocSince, revisitFlags } from '../../../shared/domain/sessions/to-revisit.ts';
import { aSession } from '../../builders/a-session.ts';

const formal = (on: string, with_: Parameters<typeof aSession>[1] = {}) =>
  aSession(`${on}T10:00:00Z`, { key: `formal-${on}`, status: 'held', recordState: 'signed', ...with_ });
const adHoc = (on: string, with_: Parameters<typeof aSession>[1] = {}) =>
  aSession(`${on}T12:00:00Z`, { key: `ad-hoc-${on}`, formality: 'ad hoc', status: 'held', ...with_ });
const next = formal('2026-12-10', { status: 'booked', recordState: 'none' });
const textOf = (...others: readonly ReturnType<typeof aSession>[]) =>
  revisitFlags(next, [next, ...others], 'T-06').map((flag) => flag.text);

describe('ad hoc supervision is taken up again (T-06)', () => {
  it('at the next formal session, each day once', () => {
    expect(textOf(adHoc('2026-11-12'), adHoc('2026-11-24'), adHoc('2026-11-24', { key: 'again' }))).toEqual([
      'There was ad hoc supervision on 12 Nov 2026, 24 Nov 2026. Take it up again in this session.',
    ]);
  });

  it('from the moment after the last formal session, and not from the moment before it', () => {
    const last = formal('2026-11-12');
    expect(adHocSince(next, [last, adHoc('2026-11-12')])).toHaveLength(1);
    expect(adHocSince(next, [last, adHoc('2026-11-12', { startsAt: last.startsAt })])).toEqual([]);
    expect(adHocSince(next, [last, adHoc('2026-11-11')])).toEqual([]);
  });

  it('still, when the session in between was missed or cancelled', () => {
    for (const status of ['missed', 'cancelled'] as const) {
      expect(textOf(adHoc('2026-11-12'), formal('2026-11-20', { status }))).toHaveLength(1);
    }
  });

  it('not when it never took place, comes afterwards, or there was none', () => {
    expect(textOf(adHoc('2026-11-12', { status: 'cancelled' }))).toEqual([]);
    expect(textOf(adHoc('2026-12-11'))).toEqual([]);
    expect(textOf()).toEqual([]);
  });

  it('until the session is written up, and not at another ad hoc one', () => {
    const others = [adHoc('2026-11-12')];
    expect(revisitFlags({ ...next, status: 'held' }, others, null)).toHaveLength(1);
    expect(revisitFlags({ ...next, status: 'held', recordState: 'shared' }, others, null)).toEqual([]);
    expect(revisitFlags({ ...next, status: 'cancelled' }, others, null)).toEqual([]);
    expect(revisitFlags(adHoc('2026-12-10'), others, null)).toEqual([]);
  });
});
