import { describe, expect, it } from 'vitest';
import { Temporal } from '../../../shared/domain/dates.ts';
import type { Cell } from '../../../shared/domain/sheets/cell.ts';
import { dayOf } from '../../../shared/domain/sheets/day-of.ts';

describe('the day in a cell', () => {
  it.each<[Cell, string]>([
    [Temporal.PlainDate.from('2026-11-23'), '2026-11-23'],
    ['23/11/2026', '2026-11-23'],
    ['3/9/26', '2026-09-03'],
    ['23.11.2026', '2026-11-23'],
    [' 23-11-2026 ', '2026-11-23'],
    ['2026-11-23', '2026-11-23'],
    ['2026-11-23 00:00:00', '2026-11-23'],
    ['23 Nov 2026', '2026-11-23'],
    ['3rd September 2026', '2026-09-03'],
    ['Mon 23 Nov 2026', '2026-11-23'],
    ['23-Nov-26', '2026-11-23'],
    ['29/02/2028', '2028-02-29'],
    [46349, '2026-11-23'],
    [32874, '1990-01-01'],
    [73050, '2099-12-31'],
  ])('%s is %s', (cell, day) => {
    expect(dayOf(cell)?.toString()).toBe(day);
  });

  it.each<[Cell]>([
    ['11/23/2026'],
    ['29/02/2027'],
    ['31/04/2026'],
    ['soon'],
    ['23 Foo 2026'],
    ['Nov 2026'],
    ['2026'],
    [''],
    [null],
    [true],
    [2026],
    [32873],
    [73051],
    [46349.5],
  ])('%s is none', (cell) => {
    expect(dayOf(cell)).toBeNull();
  });
});
