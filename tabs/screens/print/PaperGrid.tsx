import { rowsOf } from '../../../shared/forms/kinds/table-rows.ts';
import { writtenDay } from '../../../shared/forms/kinds/written-day.ts';
import type { Place } from '../../../shared/forms/places.ts';
import { Tick } from './PaperAnswer.tsx';
import { PaperLabel } from './PaperLabel.tsx';
import { usePaper } from './paper-context.ts';

const USUAL = ['Yes', 'No'];
/** Letters that fit the narrow columns. */
const SHORT = 6;

/** Questions answered with yes or no, one in each row under the printed headings. */
export function PaperGrid({ places }: { readonly places: readonly Place[] }) {
  const { answers } = usePaper();
  const first = places[0]?.question;
  if (first === undefined) return null;
  const options = first.options ?? USUAL;
  const isWithAction = first.type === 'yesNoDateAction';
  const lastHeading = first.columns?.at(-1) ?? 'Date/Action';
  return (
    <table className="paper-table">
      <thead>
        <tr>
          <th scope="col">Question</th>
          {options.map((option) => (
            <th key={option} scope="col" className={option.length > SHORT ? 'paper-wider' : 'paper-narrow'}>
              {option}
            </th>
          ))}
          {isWithAction && (
            <th scope="col" className="paper-third">
              {lastHeading}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {places.map(({ question, id }) => {
          const value = answers[id] ?? null;
          const row = rowsOf(value)[0] ?? {};
          const chosen = isWithAction ? row.answer : value;
          const more = [row.date === undefined ? '' : writtenDay(row.date), row.action ?? ''].filter(
            (one) => one !== '',
          );
          return (
            <tr key={id}>
              <th scope="row">
                <PaperLabel question={question} />
              </th>
              {options.map((option) => (
                <td key={option} className="paper-centred">
                  <Tick isTicked={chosen === option} />
                </td>
              ))}
              {isWithAction && <td className="paper-written">{more.join('\n')}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
