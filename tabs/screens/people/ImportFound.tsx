import { mergeClasses } from '@fluentui/react-components';
import type { ImportCheck, ImportProblemView } from '../../../shared/contract/import.ts';
import { FoldCard } from '../../look/FoldCard.tsx';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';
import { problemGroups } from './problem-groups.ts';

function Lines({ lines, count }: { readonly lines: readonly ImportProblemView[]; readonly count: number }) {
  const look = useLook();
  return (
    <>
      <ul className={look.divided}>
        {problemGroups(lines).map(({ place, text }) => (
          <li key={`${place} ${text}`} className={look.text}>
            <strong>{place}:</strong> {text}
          </li>
        ))}
      </ul>
      {count > lines.length && <p className={look.quiet}>And {count - lines.length} more.</p>}
    </>
  );
}

interface Row {
  readonly what: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

function rowsOf({ people, arrangements, contracts, sessions, cover, absences }: ImportCheck): readonly Row[] {
  return [
    { what: 'People', ...people },
    { what: 'Arrangements', changed: 0, ...arrangements },
    { what: 'Contracts', changed: 0, ...contracts },
    { what: 'Last sessions', changed: 0, ...sessions },
    { what: 'Cover', changed: 0, ...cover },
    { what: 'Absences', ...absences },
  ].filter(({ added, changed, unchanged }) => added + changed + unchanged > 0);
}

function rowWords({ added, changed, unchanged }: Row): string {
  return [
    ...(added > 0 ? [`${added} to be added`] : []),
    ...(changed > 0 ? [`${changed} to be changed`] : []),
    ...(unchanged > 0 ? [`${unchanged} here already`] : []),
  ].join(', ');
}

/** What a file would add and change, and what keeps some lines out, each with its place in the sheet. */
export function ImportFound({ found }: { readonly found: ImportCheck }) {
  const look = useLook();
  const rows = rowsOf(found);
  const { noteCount, followCount } = found;
  const ownCount = found.problemCount - followCount;
  const own = found.problems.filter((one) => one.follows !== true);
  const following = found.problems.filter((one) => one.follows === true);
  return (
    <>
      <section className={mergeClasses(look.card, look.stack)} aria-label="What is in it">
        {rows.length === 0 && <p className={look.text}>No line of this file can be brought in.</p>}
        <ul className={look.list}>
          {rows.map((row) => (
            <li key={row.what} className={look.text}>
              <strong>{row.what}:</strong> {rowWords(row)}
            </li>
          ))}
        </ul>
        {found.problemCount === 0 ? (
          <div>
            <Tag tone="good">Every line can be read</Tag>
          </div>
        ) : (
          <div>
            <Tag tone="late">{ownCount === 1 ? '1 thing to put right' : `${ownCount} things to put right`}</Tag>
          </div>
        )}
        <p className={look.quiet}>Nothing is deleted, and nothing is sent to anybody.</p>
      </section>
      {ownCount > 0 && (
        <FoldCard
          title="To put right"
          summary="Mend these in your file and choose it again. The other lines can be brought in now or then."
          startsOpen
        >
          <Lines lines={own} count={ownCount} />
        </FoldCard>
      )}
      {followCount > 0 && (
        <FoldCard
          title="Waiting for those"
          summary={`${followCount === 1 ? 'One place has' : `${followCount} places have`} nothing wrong themselves. They come in once what they name is put right.`}
          startsOpen={false}
        >
          <Lines lines={following} count={followCount} />
        </FoldCard>
      )}
      {noteCount > 0 && (
        <FoldCard
          title="Good to know"
          summary="Not as the policy would have it, or not read; never in the way."
          startsOpen={noteCount <= 5}
        >
          <Lines lines={found.notes} count={noteCount} />
        </FoldCard>
      )}
      {found.added.length + found.changed.length > 0 && (
        <FoldCard title="Who and what" startsOpen={false}>
          <ul className={look.divided}>
            {[...found.added, ...found.changed].map((one) => (
              <li key={one} className={look.text}>
                {one}
              </li>
            ))}
          </ul>
        </FoldCard>
      )}
    </>
  );
}
