import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Owed } from '../../../shared/contract/home.ts';
import type { SessionSummary } from '../../../shared/contract/parts.ts';
import { goTo, hrefTo } from '../../app/route.ts';
import { daysUntil, distanceInWords, writtenDate, writtenMoment } from '../../look/dates.ts';
import { Icon } from '../../look/Icon.tsx';
import { useLook } from '../../look/use-look.ts';
import { isLate, lateFirst } from './owed-order.ts';

const useStyles = makeStyles({
  item: { alignItems: 'center', display: 'flex', flexWrap: 'wrap', gap: '10px 16px' },
  what: { display: 'flex', flex: '1 1 220px', gap: '12px', minWidth: 0 },
  words: { minWidth: 0 },
  button: { '@media (max-width: 480px)': { marginInlineStart: '32px' } },
  late: { color: tokens.colorStatusDangerForeground1, display: 'flex' },
  soon: { color: tokens.colorStatusWarningForeground3, display: 'flex' },
  done: { color: tokens.colorStatusSuccessForeground1, display: 'flex' },
});

/** The one button of each thing that is owed. */
const BUTTONS: Readonly<Record<Owed['kind'], string>> = {
  'supervision overdue': 'Book a time',
  'supervision due soon': 'Book a time',
  'children overdue': 'See the list',
  'children due soon': 'See the list',
  'move session': 'Move it',
  'bookings affected': 'See them',
  'accept session': 'Answer',
  'confirm held': 'Say what happened',
  'write record': 'Write the record',
  'share record': 'Share it',
  'sign record': 'Read and sign',
  'sign contract': 'Read and sign',
  'sign form': 'Read and sign',
  'contract missing': 'Make the contract',
  'review contract': 'Review it',
  'action overdue': 'Open the action',
  'action due': 'Open the action',
  'file decision': 'Copy and file',
  concern: 'Read it',
  'records read': 'See what was opened',
  'decide reading': 'Decide',
  'answer audit': 'Answer it',
  'missed twice': 'Send or decline',
  'supervision kept off': '',
  'talk asked': '',
};

/** When, and how long since or until then; the day is not said twice. */
function dueText({ text, dueOn }: Owed, today: string): string {
  if (dueOn === null) return '';
  const distance = distanceInWords(dueOn, today);
  if (text.includes(writtenDate(dueOn))) return `${distance.charAt(0).toUpperCase()}${distance.slice(1)}`;
  const since = daysUntil(dueOn, today) < 0 ? 'Was due' : 'Due';
  return `${since} ${writtenDate(dueOn)}, ${distance}`;
}

interface OwedItemProps {
  readonly owed: Owed;
  readonly today: string;
  /** The one thing to do first. */
  readonly isFirst: boolean;
}

function OwedItem({ owed, today, isFirst }: OwedItemProps) {
  const look = useLook();
  const styles = useStyles();
  const late = isLate(owed, today);
  const rule = owed.rule === null ? '' : `rule ${owed.rule} of your policy`;
  const about = [dueText(owed, today), rule].filter((words) => words !== '').join(' · ');
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <span className={late ? styles.late : styles.soon}>
          <Icon name={late ? 'overdue' : 'clock'} />
          <span className={look.hidden}>{late ? 'Overdue: ' : 'To do: '}</span>
        </span>
        <div className={styles.words}>
          <p className={look.text}>{owed.text}</p>
          {about !== '' && <p className={look.quiet}>{about.charAt(0).toUpperCase() + about.slice(1)}</p>}
        </div>
      </div>
      {owed.link !== '' && (
        <Button
          className={styles.button}
          appearance={isFirst ? 'primary' : 'secondary'}
          aria-label={`${BUTTONS[owed.kind]}: ${owed.text}`}
          onClick={() => goTo(hrefTo.link(owed.link))}
        >
          {BUTTONS[owed.kind]}
        </Button>
      )}
    </li>
  );
}

interface OwedListProps {
  readonly owed: readonly Owed[];
  readonly today: string;
  readonly next: SessionSummary | undefined;
}

/** What the person still has to do: what is late first, then as the service orders it. */
export function OwedList({ owed, today, next }: OwedListProps) {
  const look = useLook();
  const styles = useStyles();
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="owed">
      <h2 id="owed" className={look.heading}>
        {owed.length === 0 ? 'Nothing is due' : 'To do'}
      </h2>
      {owed.length === 0 ? (
        <p className={mergeClasses(look.text, look.tight)}>
          <span className={styles.done}>
            <Icon name="check" />
          </span>
          {next === undefined ? 'No session is booked.' : `Your next session is ${writtenMoment(next.startsAt)}.`}
        </p>
      ) : (
        <ul className={look.divided}>
          {lateFirst(owed, today).map((one, at) => (
            <OwedItem
              key={`${one.kind} ${one.link} ${one.text}`}
              owed={one}
              today={today}
              isFirst={at === 0 && isLate(one, today)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
