import { describe, expect, it } from 'vitest';
import { mostUrgentFirst } from '../../../bot/use-cases/home/most-urgent-first.ts';
import type { Owed } from '../../../shared/contract/home.ts';
import { Temporal } from '../../../shared/domain/dates.ts';

const DAY = Temporal.PlainDate.from('2026-11-23');
const owes = (kind: Owed['kind'], dueOn: string | null): Owed => ({ kind, text: '', dueOn, link: '', rule: null });
const kindsOf = (...owed: Owed[]) => mostUrgentFirst(owed, DAY).map(({ kind }) => kind);

describe('What somebody still has to do', () => {
  it('begins with people and children, whatever the dates of the papers', () => {
    expect(
      kindsOf(
        owes('review contract', '2026-09-01'),
        owes('children overdue', null),
        owes('supervision overdue', '2026-11-20'),
      ),
    ).toEqual(['supervision overdue', 'children overdue', 'review contract']);
  });

  it.each([
    ['the day before', '2026-11-22', ['review contract', 'action due']],
    ['that day', '2026-11-23', ['action due', 'review contract']],
    ['the day after', '2026-11-24', ['action due', 'review contract']],
  ])('puts what was due %s in its place', (_when, dueOn, order) => {
    expect(kindsOf(owes('action due', '2026-11-25'), owes('review contract', dueOn))).toEqual(order);
  });

  it('goes by date within a kind, those without one last', () => {
    const dates = mostUrgentFirst(
      [owes('action due', null), owes('action due', '2026-11-27'), owes('action due', '2026-11-24')],
      DAY,
    ).map(({ dueOn }) => dueOn);
    expect(dates).toEqual(['2026-11-24', '2026-11-27', null]);
  });
});
