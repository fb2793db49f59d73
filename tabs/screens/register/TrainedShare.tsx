import { mergeClasses } from '@fluentui/react-components';
import type { ChainGaps } from '../../../shared/contract/arrange.ts';
import { useLook } from '../../look/use-look.ts';

type Share = Pick<ChainGaps['trained'], 'supervisors' | 'trained'>;

/** "18 of 24 (75%)"; rounded down, so that all of them are only said to be trained when they are. */
function shareWords({ supervisors, trained }: Share): string {
  return `${trained} of ${supervisors} (${Math.floor((100 * trained) / supervisors)}%)`;
}

interface TrainedShareProps {
  readonly trained: ChainGaps['trained'];
  readonly nameOf: (school: string) => string;
}

/** How many of those who supervise are trained to, with training that holds today: in all and by school. */
export function TrainedShare({ trained, nameOf }: TrainedShareProps) {
  const look = useLook();
  if (trained.supervisors === 0) return null;
  const schools = trained.schools.filter(({ supervisors }) => supervisors > 0);
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="trained">
      <h2 id="trained" className={look.small}>
        Trained to supervise
      </h2>
      <p className={look.text}>
        {shareWords(trained)} of those who supervise have training in supervision that holds today.
      </p>
      {schools.length > 1 && (
        <ul className={look.divided}>
          {schools.map((one) => (
            <li key={one.school} className={look.spread}>
              <span className={look.text}>{nameOf(one.school)}</span>
              <span className={look.text}>{shareWords(one)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
