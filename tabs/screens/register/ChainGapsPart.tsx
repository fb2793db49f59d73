import type { ChainGaps } from '../../../shared/contract/arrange.ts';
import { useChainGaps } from '../../api/use-arranging.ts';
import { writtenDate } from '../../look/dates.ts';
import { Flags } from '../../look/Flags.tsx';
import { FoldCard } from '../../look/FoldCard.tsx';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { TrainedShare } from './TrainedShare.tsx';
import { UnsupervisedList } from './UnsupervisedList.tsx';

interface ChainGapsPartProps {
  /** Only this school's; '' = every school's. */
  readonly school: string;
  readonly nameOf: (school: string) => string;
}

interface ListProps<Row> {
  readonly rows: readonly Row[];
  readonly nameOf: (school: string) => string;
}

function Supervisors({ rows, nameOf }: ListProps<ChainGaps['supervisors'][number]>) {
  const look = useLook();
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className={look.small}>Supervisors</h3>
      <ul className={look.divided}>
        {rows.map(({ person, school: at, flags }) => (
          <li key={`${person.id} ${at}`}>
            <p className={look.text}>
              {person.name}, {person.jobTitle}, {nameOf(at)}
            </p>
            <Flags flags={flags} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Of whom a lead has said that they need none: no gap, and still in sight. */
function Excused({ rows, nameOf }: ListProps<ChainGaps['excused'][number]>) {
  const look = useLook();
  if (rows.length === 0) return null;
  return (
    <FoldCard
      title="Said to need none"
      summary={rows.length === 1 ? '1 person' : `${rows.length} people`}
      startsOpen={false}
    >
      <p className={look.quiet}>
        Their position asks for supervision. Whoever leads their school has said why they need none.
      </p>
      <ul className={look.divided}>
        {rows.map(({ person, school: at, need, reason, on, by }) => (
          <li key={`${person.id} ${need}`}>
            <p className={look.text}>
              {person.name}, {person.jobTitle}, {nameOf(at)}
            </p>
            <p className={look.quiet}>
              {need === 'clinical' && 'Clinical supervision: '}
              {reason}. Said by {by} on {writtenDate(on)}.
            </p>
          </li>
        ))}
      </ul>
    </FoldCard>
  );
}

/** Where the chain of supervision has gaps: people who are to have supervision and have nobody, supervisors who lack something, who is excused, and how many supervisors are trained. */
export function ChainGapsPart({ school, nameOf }: ChainGapsPartProps) {
  const look = useLook();
  const page = useChainGaps(school);
  if (page.isPending) return <Waiting isPart what="the gaps in the chain" />;
  if (page.isError) return <Problem isPart error={page.error} onRetry={() => void page.refetch()} />;
  const isShown = (one: { readonly school: string }) => school === '' || one.school === school;
  const supervisors = page.data.supervisors.filter(isShown);
  const unsupervised = page.data.unsupervised.filter(isShown);
  const { more = 0 } = page.data;
  const count = new Set([...supervisors, ...unsupervised].map(({ person }) => person.id)).size + more;
  const summary = count === 0 ? 'No gaps.' : count === 1 ? '1 person' : `${count} people`;
  return (
    <>
      <FoldCard title="Gaps in the chain" summary={summary} startsOpen={count > 0 && count <= 12}>
        <UnsupervisedList rows={unsupervised} nameOf={nameOf} />
        <Supervisors rows={supervisors} nameOf={nameOf} />
        {more > 0 && (
          <p className={look.quiet}>
            {more} more are not named here. Choose a school with the arrangements to see all of its own.
          </p>
        )}
      </FoldCard>
      <Excused rows={page.data.excused.filter(isShown)} nameOf={nameOf} />
      <TrainedShare trained={page.data.trained} nameOf={nameOf} />
    </>
  );
}
