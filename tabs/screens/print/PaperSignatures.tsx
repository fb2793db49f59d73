import { writtenDay } from '../../../shared/forms/kinds/written-day.ts';
import type { Place } from '../../../shared/forms/places.ts';
import { writtenMoment } from '../../look/dates.ts';
import { PaperLabel } from './PaperLabel.tsx';
import { usePaper } from './paper-context.ts';

/** Whether the column's own heading says it already. */
function isPlainDate(label: string | null): boolean {
  return /^date:?$/i.test((label ?? '').trim());
}

/** Lines to sign on with their dates, or who signed on screen and when. */
export function PaperSignatures({ places }: { readonly places: readonly Place[] }) {
  const { form, answers, signatures, isPaperOriginal } = usePaper();
  const signing = places.filter(({ question }) => question.type === 'signature');
  const isBeside = (id: string) =>
    form.signers.some(
      (one) => one.dateQuestion === id && signing.some((place) => place.question.id === one.signatureQuestion),
    );
  const dates = places.filter(({ question }) => question.type !== 'signature' && !isBeside(question.id));
  return (
    <table className="paper-table paper-signatures">
      <thead>
        <tr>
          <th scope="col">Who signs</th>
          <th scope="col">Signature</th>
          <th scope="col" className="paper-third">
            Date
          </th>
        </tr>
      </thead>
      <tbody>
        {signing.map(({ question, id }) => {
          const signer = form.signers.find((one) => one.signatureQuestion === question.id);
          const given = signatures.filter((one) => one.role === signer?.role);
          const dated = places.find((place) => place.question.id === signer?.dateQuestion)?.question;
          const signedOn = answers[signer?.dateQuestion ?? ''];
          return (
            <tr key={id}>
              <th scope="row">
                <PaperLabel question={question} />
              </th>
              <td className="paper-written">
                {given.map((one) => (
                  <p key={one.person}>
                    {isPaperOriginal ? 'Agreed on screen by ' : 'Signed on screen by '}
                    {one.name}, {writtenMoment(one.signedAt)}
                    {one.comment !== null && `. “${one.comment}”`}
                  </p>
                ))}
                {(given.length === 0 || isPaperOriginal) && <div className="paper-line" />}
              </td>
              <td>
                {dated !== undefined && !isPlainDate(dated.label) && (
                  <span className="paper-help">
                    <PaperLabel question={dated} />
                  </span>
                )}
                {typeof signedOn === 'string' && !(isPaperOriginal && given.length > 0) ? writtenDay(signedOn) : null}
              </td>
            </tr>
          );
        })}
        {dates.map(({ question, id }) => {
          const value = answers[id];
          return (
            <tr key={id}>
              <th scope="row">
                <PaperLabel question={question} />
              </th>
              <td colSpan={2}>{typeof value === 'string' ? writtenDay(value) : null}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
