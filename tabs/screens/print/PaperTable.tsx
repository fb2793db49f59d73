import { columnsOf, isEmptyRow, rowsOf, shownCell } from '../../../shared/forms/kinds/table-rows.ts';
import type { Place } from '../../../shared/forms/places.ts';
import { PaperLabel } from './PaperLabel.tsx';
import { isSameTitle } from './paper-blocks.ts';
import { usePaper } from './paper-context.ts';

const BLANK_ROWS = 5;
/** How wide a column is against the others. */
const WEIGHT = { text: 5, person: 3, date: 3 } as const;

/** A table under its printed headings, repeated on every page it reaches; blank rows to write in when nothing is filled in. */
export function PaperTable({ place }: { readonly place: Place }) {
  const { form, answers, names, isBlank } = usePaper();
  const { question, id } = place;
  const columns = columnsOf(question);
  const weight = columns.reduce((sum, column) => sum + WEIGHT[column.kind], 0);
  const rows = rowsOf(answers[id]).filter((row) => !isEmptyRow(row));
  const isSaidAbove = question.label !== null && isSameTitle(question.label, place.section.title ?? '');
  const isRoom = rows.length === 0 && isBlank;
  const shown = Array.from({ length: isRoom ? BLANK_ROWS : rows.length }, (_, at) => ({
    number: at + 1,
    cells: rows[at] ?? {},
  }));
  return (
    <table className={isBlank ? 'paper-table paper-roomy' : 'paper-table'}>
      <caption className={isSaidAbove ? 'paper-said' : undefined}>
        <PaperLabel question={question} />
        {question.columnsAreOurs === true && form.designedByUs !== true && (
          <span className="paper-ours"> (headings added)</span>
        )}
      </caption>
      <colgroup>
        {columns.map((column) => (
          <col key={column.id} style={{ width: `${(100 * WEIGHT[column.kind]) / weight}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col">
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ number, cells }) => (
          <tr key={number}>
            {columns.map((column) => (
              <td key={column.id} className="paper-written">
                {shownCell(cells[column.id] ?? '', column.kind, names)}
              </td>
            ))}
          </tr>
        ))}
        {shown.length === 0 && (
          <tr>
            <td colSpan={columns.length} className="paper-none">
              Nothing written
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
