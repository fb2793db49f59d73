import { describe, expect, it } from 'vitest';
import { isDrifting, timesNotImproving } from '../../../shared/domain/cases/drift.ts';

const TWICE = { times: 2, source: 'H-04' };

describe('a case drifts (H-04)', () => {
  it('not after one discussion without improvement, but after the second in a row', () => {
    expect(isDrifting(['same'], TWICE)).toBe(false);
    expect(isDrifting(['same', 'same'], TWICE)).toBe(true);
    expect(isDrifting(['worse', 'same', 'improving'], TWICE)).toBe(true);
  });

  it('no longer once things improve, however long they had not', () => {
    expect(isDrifting(['improving', 'worse', 'worse', 'worse'], TWICE)).toBe(false);
    expect(timesNotImproving(['worse', 'improving', 'worse'])).toBe(1);
  });

  it('also over a discussion that did not say, and never for none at all', () => {
    expect(timesNotImproving(['worse', null, 'same', null, 'improving'])).toBe(2);
    expect(timesNotImproving([null, null])).toBe(0);
    expect(isDrifting([], TWICE)).toBe(false);
  });
});
