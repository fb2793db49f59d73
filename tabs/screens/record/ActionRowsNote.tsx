import { useId } from 'react';
import type { RecordView } from '../../../shared/contract/records.ts';
import { placeOf } from '../../../shared/forms/places.ts';
import { hrefTo } from '../../app/route.ts';
import { useLook } from '../../look/use-look.ts';

/** Which actions of the list come from the tables of this record, so that nobody writes them a second time. */
export function ActionRowsNote({ record }: { readonly record: Pick<RecordView, 'form' | 'actionRows'> }) {
  const look = useLook();
  const heading = useId();
  const tables = record.actionRows ?? [];
  const count = tables.reduce((sum, { actions }) => sum + actions.length, 0);
  if (count === 0) return null;
  const unmatched = tables.flatMap(({ actions }) => actions.filter((one) => one.asksOwner && one.status === 'open'));
  return (
    <section className={look.stack} aria-labelledby={heading}>
      <h3 id={heading} className={look.small}>
        {count === 1 ? 'One action is in the list' : `${count} actions are in the list`}
      </h3>
      <ul className={look.list}>
        {tables.map(({ field, actions }) => (
          <li key={field} className={look.text}>
            {placeOf(record.form, field)?.question.label ?? 'Actions'}:{' '}
            <a className={look.inText} href={hrefTo.actions}>
              {actions.length === 1 ? '1 action' : `${actions.length} actions`}
            </a>
            {actions.some((one) => one.status !== 'open') &&
              `, ${actions.filter((one) => one.status === 'open').length} still open`}
          </li>
        ))}
      </ul>
      {unmatched.length > 0 && (
        <p className={look.quiet}>
          {unmatched.length === 1 ? 'One is' : `${unmatched.length} are`} with the supervisor to sort out, because it
          does not say which of you does it.
        </p>
      )}
    </section>
  );
}
