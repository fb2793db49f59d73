import { describe, expect, it } from 'vitest';
import { Temporal } from '../../../shared/domain/dates.ts';
import { shortNotice } from '../../../shared/domain/sessions/short-notice.ts';

const startsAt = Temporal.Instant.from('2026-11-26T10:00:00Z');
const calledOff = (at: string) =>
  shortNotice({ status: 'cancelled', startsAt, cancelledAt: Temporal.Instant.from(at) }, 3, 'H-82')?.text ?? null;

describe('notice the contract asks for (H-82)', () => {
  it('is given three days before, and not a day later', () => {
    expect(calledOff('2026-11-22T23:59:00Z')).toBeNull();
    expect(calledOff('2026-11-23T23:59:00Z')).toBeNull();
    expect(calledOff('2026-11-24T00:00:00Z')).toBe('Called off 2 days before; your contract asks for 3 days’ notice.');
  });

  it('counts days of London, also over the night of a clock change', () => {
    const session = { status: 'cancelled', startsAt: Temporal.Instant.from('2026-10-26T09:00:00Z') } as const;
    const at = (cancelled: string) =>
      shortNotice({ ...session, cancelledAt: Temporal.Instant.from(cancelled) }, 1, 'H-82') === null;
    expect(at('2026-10-25T23:59:00Z')).toBe(true);
    expect(at('2026-10-26T00:00:00Z')).toBe(false);
  });

  it('is not there at all when it is called off on the day or once it was to begin', () => {
    expect(calledOff('2026-11-26T08:00:00Z')).toBe('Called off on the day; your contract asks for 3 days’ notice.');
    expect(calledOff('2026-11-26T10:00:00Z')).toMatch(/^Called off after it was to begin;/);
  });

  it('is nobody’s business where none was agreed, nothing was called off, or nobody kept when', () => {
    const cancelledAt = startsAt;
    expect(shortNotice({ status: 'cancelled', startsAt, cancelledAt }, 0, 'H-82')).toBeNull();
    expect(shortNotice({ status: 'missed', startsAt, cancelledAt }, 3, 'H-82')).toBeNull();
    expect(shortNotice({ status: 'cancelled', startsAt }, 3, 'H-82')).toBeNull();
  });
});
