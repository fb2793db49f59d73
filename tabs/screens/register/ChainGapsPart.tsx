import { useChainGaps } from '../../api/use-arranging.ts';
import { Flags } from '../../look/Flags.tsx';
import { FoldCard } from '../../look/FoldCard.tsx';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';

interface ChainGapsPartProps {
  /** Only this school's; '' = every school's. */
  readonly school: string;
  readonly nameOf: (school: string) => string;
}

/** Where the chain of supervision has gaps: supervisors without training or supervision of their own, and people without a supervisor. */
export function ChainGapsPart({ school, nameOf }: ChainGapsPartProps) {
  const look = useLook();
  const page = useChainGaps(school);
  if (page.isPending) return <Waiting what="the gaps in the chain" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const isShown = (one: { readonly school: string }) => school === '' || one.school === school;
  const supervisors = page.data.supervisors.filter(isShown);
  const unsupervised = page.data.unsupervised.filter(isShown);
  const { more = 0 } = page.data;
  const count = supervisors.length + unsupervised.length + more;
  const summary = count === 0 ? 'No gaps.' : count === 1 ? '1 person' : `${count} people`;
  return (
    <FoldCard title="Gaps in the chain" summary={summary} startsOpen={count > 0 && count <= 6}>
      {supervisors.length > 0 && (
        <>
          <h3 className={look.small}>Supervisors</h3>
          <ul className={look.divided}>
            {supervisors.map(({ person, school: at, flags }) => (
              <li key={`${person.id} ${at}`}>
                <p className={look.text}>
                  {person.name}, {person.jobTitle}, {nameOf(at)}
                </p>
                <Flags flags={flags} />
              </li>
            ))}
          </ul>
        </>
      )}
      {unsupervised.length > 0 && (
        <>
          <h3 className={look.small}>Without a supervisor</h3>
          <ul className={look.divided}>
            {unsupervised.map(({ person, school: at }) => (
              <li key={person.id} className={look.text}>
                {person.name}, {person.jobTitle}, {nameOf(at)}
              </li>
            ))}
          </ul>
        </>
      )}
      {more > 0 && (
        <p className={look.quiet}>
          {more} more are not named here. Choose a school with the arrangements to see all of its own.
        </p>
      )}
    </FoldCard>
  );
}
