import type { SummaryExport, SummaryView } from '../../../shared/contract/summary.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import type { SheetToWrite } from '../../ports/sheets.ts';
import type { ExportedFile } from '../export/written-export.ts';
import { readSummary } from './read-summary.ts';
import { summaryText } from './summary-text.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Excel takes no longer names of sheets, and none of these signs in them. */
const LONGEST_NAME = 31;
const NOT_IN_A_NAME = /[[\]:*?/\\]/g;

/** The summary as somebody sees it, to take away: a text that a word processor opens, with room to answer its questions, or a workbook. By the permission of the summary itself. */
export async function exportSummary(
  ports: Ports,
  actor: Actor,
  { format, ...query }: SummaryExport,
): Promise<Result<ExportedFile>> {
  const read = await readSummary(ports, actor, query);
  if (!read.ok) return read;
  const name = `supervision-summary-${read.value.today}.${format}`;
  if (format === 'xlsx') {
    return ok({ name, type: XLSX, bytes: await ports.sheets.write(read.value.parts.map(sheetOf)) });
  }
  const bytes = new TextEncoder().encode(summaryText(read.value));
  return ok({ name, type: 'application/rtf', bytes });
}

function sheetOf({ title, columns, rows }: SummaryView['parts'][number]): SheetToWrite {
  return {
    name: title.replaceAll(NOT_IN_A_NAME, '').slice(0, LONGEST_NAME),
    columns: columns.map((column, at) => ({ title: column, type: 'text', width: at === 0 ? 48 : 22 })),
    rows,
  };
}
