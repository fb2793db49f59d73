import type { WorkbookFile } from '../../../shared/contract/calendar-import.ts';
import { londonDateOf, type PlainDate, Temporal } from '../../../shared/domain/dates.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { CALENDAR_COLUMNS } from '../../../shared/domain/schools/calendar-sheet.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { XLSX } from './xlsx.ts';

/** From June the school year to come is what people enter; until then the one that runs, which a school that begins needs most. */
const FIRST_MONTH_OF_NEXT = 6;

/** A sheet of term dates to fill in, with a school year of examples; for everybody, as it says nothing of anybody. */
export async function calendarTemplate(ports: Ports, actor: Actor): Promise<Result<WorkbookFile>> {
  const today = londonDateOf(actor.now);
  const year = today.month >= FIRST_MONTH_OF_NEXT ? today.year : today.year - 1;
  const columns = [
    { title: CALENDAR_COLUMNS.what[0], width: 16 },
    { title: CALENDAR_COLUMNS.name[0], width: 26 },
    { title: CALENDAR_COLUMNS.from[0], width: 14, type: 'date' as const },
    { title: CALENDAR_COLUMNS.until[0], width: 14, type: 'date' as const },
  ];
  const bytes = await ports.sheets.write([{ name: 'Term dates', columns, rows: examplesFrom(year) }]);
  return ok({
    name: 'term-dates.xlsx',
    contentType: XLSX,
    content: Buffer.from(bytes).toString('base64'),
  });
}

function examplesFrom(year: number) {
  const monday = (of: number, month: number, day: number): PlainDate => {
    const on = Temporal.PlainDate.from({ year: of, month, day });
    return on.add({ days: (8 - on.dayOfWeek) % 7 });
  };
  const friday = (of: number, month: number, day: number) => monday(of, month, day).add({ days: 4 });
  const autumn = monday(year, 9, 1);
  const week = (from: PlainDate) => [from, from.add({ days: 4 })] as const;
  return [
    ['Term', `Autumn ${year}`, autumn, friday(year, 12, 14)],
    ['Half term', 'Autumn half term', ...week(monday(year, 10, 24))],
    ['INSET day', 'First day for staff', autumn, null],
    ['Term', `Spring ${year + 1}`, monday(year + 1, 1, 3), friday(year + 1, 3, 22)],
    ['Half term', 'Spring half term', ...week(monday(year + 1, 2, 12))],
    ['Term', `Summer ${year + 1}`, monday(year + 1, 4, 10), friday(year + 1, 7, 16)],
    ['Half term', 'Summer half term', ...week(monday(year + 1, 5, 25))],
    ['Bank holiday', 'Early May bank holiday', monday(year + 1, 5, 1), null],
    ['Closed', 'Polling station', monday(year + 1, 5, 1).add({ days: 3 }), null],
  ] as const;
}
