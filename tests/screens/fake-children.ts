import type { ChildrenPage, FollowedChild } from '../../shared/contract/children.ts';
import { TODAY } from './fake-people.ts';

/** A child followed by reference; discussed in October, and to be discussed by January. */
export function fakeChild(with_: Partial<FollowedChild> = {}): FollowedChild {
  return {
    key: 'child-1',
    reference: 'LB-014',
    plan: 'CIN',
    sinceOn: '2026-09-07',
    closedOn: null,
    isPassedOn: false,
    lastDiscussedOn: '2026-10-05',
    direction: 'worse',
    clock: { dueOn: '2027-01-05', state: 'ok' },
    version: '"1"',
    ...with_,
  };
}

/** The children followed with Owen: one overdue, one due soon, one in time, one without a clock, and one followed no longer. */
export function fakeChildrenPage(with_: Partial<ChildrenPage> = {}): ChildrenPage {
  return {
    arrangement: 'a-owen',
    today: TODAY,
    clock: { months: 3, weeks: null, rule: 'H-05' },
    childIs: 'referenced',
    children: [
      fakeChild({
        key: 'child-2',
        reference: 'LB-027',
        plan: 'CP',
        lastDiscussedOn: '2026-08-20',
        clock: { dueOn: '2026-11-20', state: 'overdue' },
      }),
      fakeChild({
        key: 'child-3',
        reference: 'LB-031',
        plan: 'CLA',
        lastDiscussedOn: null,
        direction: null,
        clock: { dueOn: '2026-12-07', state: 'due soon' },
      }),
      fakeChild(),
      fakeChild({ key: 'child-4', reference: 'LB-040', plan: 'EH', direction: 'improving', clock: null }),
      fakeChild({ key: 'child-5', reference: 'LB-003', closedOn: '2026-11-02', clock: null }),
    ],
    offered: [
      { reference: 'LB-052', plan: 'CIN', lastDiscussedOn: '2026-11-16', isWanted: true, problem: null },
      { reference: 'LB-053', plan: null, lastDiscussedOn: '2026-11-16', isWanted: false, problem: null },
    ],
    may: { change: true },
    ...with_,
  };
}
