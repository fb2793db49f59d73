import type { RegisterExport } from '../../../shared/contract/oversight.ts';
import { inOrder, isInState } from '../../../shared/domain/oversight/register-line.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { narrowed } from '../read-register.ts';
import { readOversight } from './register-reading.ts';
import { registerRow } from './register-row.ts';
import { registerSheet } from './register-sheet.ts';

/** A file to take away. */
export interface ExportedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The register as a spreadsheet: exactly the lines that the page would show on all its pages, by the same permission, with no more than it shows. Named by
 * the day alone. Refuses everybody but leads.
 */
export async function exportRegister(
  ports: Ports,
  actor: Actor,
  { format, ...query }: RegisterExport,
): Promise<Result<ExportedFile>> {
  const read = await readOversight(ports, actor, query.school);
  if (!read.ok) return read;
  const reading = read.value;
  const shown = inOrder(
    narrowed(reading, query).filter((line) => isInState(line, query.state, reading.today)),
    query.sort,
    query.isDescending,
  );
  const sheet = registerSheet(shown.map((line) => registerRow(reading, line, actor.person.id, query.period)));
  const name = `supervision-register-${reading.today}.${format}`;
  return ok(
    format === 'csv'
      ? { name, type: 'text/csv; charset=utf-8', bytes: ports.sheets.writeCsv(sheet) }
      : { name, type: XLSX, bytes: await ports.sheets.write([sheet]) },
  );
}
