import { describe, expect, it } from 'vitest';
import { Temporal } from '../../../shared/domain/dates.ts';
import { includesPart, isOpen } from '../../../shared/domain/inspections/inspection.ts';
import { approversOf, mayAskToRead, needsSecond } from '../../../shared/domain/inspections/inspection-access.ts';
import {
  active,
  approved,
  ended,
  ending,
  isInForce,
  isToBeTold,
  mayBeTold,
  mayReadInspected,
  putOffAgain,
  refusedBy,
} from '../../../shared/domain/inspections/inspection-moves.ts';
import { aPerson } from '../../builders/a-person.ts';
import { anArrangement } from '../../builders/an-arrangement.ts';
import { anInspection } from '../../builders/an-inspection.ts';

const at = (text: string) => Temporal.Instant.from(text);
const on = (text: string) => Temporal.PlainDate.from(text);
const TODAY = on('2026-11-23');
const NOON = at('2026-11-23T12:00:00Z');

describe('who may ask to read what others wrote', () => {
  const decided = (standing: Parameters<typeof aPerson>[0], arrangement = anArrangement()) => {
    const decision = mayAskToRead(aPerson(standing), arrangement, TODAY);
    return decision.allowed ? 'may' : decision.error.code;
  };

  it.each([
    ['somebody of the school with no role', {}, 'not-found'],
    ['its line manager', { id: 'lou' }, 'not-allowed'],
    ['an administrator', { standing: ['administrator'] }, 'not-found'],
    ['the safeguarding team, which samples', { standing: ['safeguarding team'] }, 'not-found'],
    ['the lead of another school', { standing: ['school lead'], schools: ['ashgrove'] }, 'not-found'],
    ['the head of another school', { standing: ['head'], schools: ['ashgrove'] }, 'not-found'],
    ['an auditor of other schools', { standing: ['auditor'], schools: ['ashgrove'] }, 'not-found'],
    ['a trust lead who has left', { standing: ['trust lead'], leftOn: on('2026-11-22') }, 'not-found'],
    ['its supervisor, trust lead or not', { id: 'sam', standing: ['trust lead'] }, 'not-allowed'],
    ['its supervisee, auditor or not', { id: 'ella', standing: ['auditor'] }, 'not-allowed'],
    ['a trust lead of any school', { standing: ['trust lead'], schools: ['ashgrove'] }, 'may'],
    ['a trust lead on their last day', { standing: ['trust lead'], leftOn: TODAY }, 'may'],
    ['its school lead', { standing: ['school lead'] }, 'may'],
    ['its head', { standing: ['head'] }, 'may'],
    ['an auditor of its school', { standing: ['auditor'] }, 'may'],
  ] as const)('%s: %s', (_who, person, expected) => {
    expect(decided(person)).toBe(expected);
  });

  it('whoever commissioned it, and whoever stood in is a party', () => {
    expect(decided({ id: 'cora' }, anArrangement({ commissionedBy: 'cora' }))).toBe('may');
    const cover = [{ person: 'cora', fromOn: on('2026-09-01'), toOn: on('2026-09-30') }];
    expect(decided({ id: 'cora', standing: ['auditor'] }, anArrangement({ cover }))).toBe('not-allowed');
  });
});

describe('who decides', () => {
  const people = [
    aPerson({ id: 'sam', standing: ['trust lead'] }),
    aPerson({ id: 'tess', standing: ['trust lead'] }),
    aPerson({ id: 'gone', standing: ['trust lead'], leftOn: on('2026-11-22') }),
    aPerson({ id: 'hana', standing: ['head'] }),
    aPerson({ id: 'harriet', standing: ['head'], schools: ['ashgrove'] }),
    aPerson({ id: 'chloe', jobTitle: 'Chair of Trustees', schools: [] }),
    aPerson({ id: 'sid', standing: ['school lead'] }),
  ];
  const deciders = (reader: string, leave: readonly string[] = []) =>
    approversOf(
      { reader },
      anArrangement(),
      people.filter(({ id }) => !leave.includes(id)),
      TODAY,
    );

  it('is a trust lead who is no party, has not left and is not the reader; else its head; else the chair; else nobody', () => {
    expect(deciders('audrey')).toEqual(['tess']);
    expect(deciders('tess')).toEqual(['hana']);
    expect(deciders('hana', ['tess'])).toEqual(['chloe']);
    expect(deciders('chloe', ['tess', 'hana'])).toEqual([]);
  });

  it('is always somebody else, but for a trust lead where the trust asks for no second person and telling does not wait', () => {
    const lead = aPerson({ standing: ['trust lead'] });
    const waits = { putOff: { reason: 'police' as const, by: null, untilOn: null } };
    expect(needsSecond(aPerson({ standing: ['auditor'] }), { putOff: null }, { secondApprover: false })).toBe(true);
    expect(needsSecond(lead, { putOff: null }, { secondApprover: true })).toBe(true);
    expect(needsSecond(lead, waits, { secondApprover: false })).toBe(true);
    expect(needsSecond(lead, { putOff: null }, { secondApprover: false })).toBe(false);
  });
});

describe('how long it lasts', () => {
  const week = active(approved(anInspection({ days: 7 }), 'tess', NOON));
  const reads = (inspection: typeof week, moment: string, part: 'records' | 'case discussions' = 'records') =>
    mayReadInspected(inspection, 'audrey', part, at(moment));

  it('is from the day it is allowed to the end of its last day, in London', () => {
    expect([week.fromOn?.toString(), week.untilOn?.toString()]).toEqual(['2026-11-23', '2026-11-29']);
    expect(reads(week, '2026-11-28T12:00:00Z')).toBe(true);
    expect(reads(week, '2026-11-29T23:59:59Z')).toBe(true);
    expect(reads(week, '2026-11-30T00:00:00Z')).toBe(false);
    const summer = active(approved(anInspection({ days: 1 }), 'tess', at('2026-06-30T12:00:00Z')));
    expect(reads(summer, '2026-06-30T22:59:59Z')).toBe(true);
    expect(reads(summer, '2026-06-30T23:00:00Z')).toBe(false);
  });

  it('reads nothing before SharePoint has let them in, and nothing from the moment somebody ends it', () => {
    expect(reads(approved(anInspection(), 'tess', NOON), '2026-11-23T12:00:00Z')).toBe(false);
    const stopped = ending(week, 'tess', NOON);
    expect(stopped.state).toBe('active');
    expect([reads(stopped, '2026-11-23T12:00:00Z'), isInForce(stopped, NOON)]).toEqual([false, false]);
    expect(ended(stopped, at('2026-11-23T13:00:00Z'))).toMatchObject({
      state: 'ended',
      endedBy: 'tess',
      endedAt: NOON,
    });
  });

  it('is for its reader and its scope alone', () => {
    expect(mayReadInspected(week, 'tess', 'records', NOON)).toBe(false);
    expect(reads(week, '2026-11-23T12:00:00Z', 'case discussions')).toBe(false);
    expect(includesPart('records and case discussions', 'records')).toBe(true);
    expect(includesPart('case discussions', 'records')).toBe(false);
  });

  it('leaves nothing to do once it is refused, taken back, or over and told', () => {
    expect(isOpen(anInspection())).toBe(true);
    expect(isOpen(refusedBy(anInspection(), 'tess', 'No.', NOON))).toBe(false);
    expect(isOpen(ending(anInspection(), 'audrey', NOON))).toBe(false);
    expect(isOpen(ended(week, NOON))).toBe(true);
    expect(isOpen({ ...ended(week, NOON), toldAt: NOON })).toBe(false);
  });
});

describe('telling the parties', () => {
  const waiting = anInspection({ putOff: { reason: 'LADO', by: null, untilOn: null } });

  it('is due on the day it is allowed, and once', () => {
    const week = active(approved(anInspection(), 'tess', NOON));
    expect(isToBeTold(week, TODAY)).toBe(true);
    expect(isToBeTold({ ...week, toldAt: NOON }, TODAY)).toBe(false);
    expect(mayBeTold(anInspection(), TODAY)).toBe(false);
  });

  it('waits thirty days from the day that was allowed, and thirty more when it is allowed again', () => {
    const put = active(approved(waiting, 'tess', NOON));
    expect(put.putOff).toEqual({ reason: 'LADO', by: 'tess', untilOn: on('2026-12-23') });
    expect(isToBeTold(put, on('2026-12-22'))).toBe(false);
    expect(isToBeTold(put, on('2026-12-23'))).toBe(true);
    const again = putOffAgain(put, 'tess', at('2026-12-20T12:00:00Z'));
    expect(isToBeTold(again, on('2027-01-18'))).toBe(false);
    expect(isToBeTold(again, on('2027-01-19'))).toBe(true);
    expect(isToBeTold(ended(again, NOON), on('2027-01-19'))).toBe(true);
  });
});
