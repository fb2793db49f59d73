import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Owed } from '../../../shared/contract/home.ts';
import type { SessionSummary } from '../../../shared/contract/parts.ts';
import { goTo, hrefTo } from '../../app/route.ts';
import { daysUntil, distanceInWords, writtenDate, writtenMoment } from '../../look/dates.ts';
import { Icon } from '../../look/Icon.tsx';
import { useLook } from '../../look/use-look.ts';

const useStyles = makeStyles({
  item: { alignItems: 'center', display: 'flex', flexWrap: 'wrap', gap: '10px 16px' },
  what: { display: 'flex', flex: '1 1 220px', gap: '12px', minWidth: 0 },
  words: { minWidth: 0 },
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

const LATE_KINDS: ReadonlySet<Owed['kind']> = new Set([
  'supervision overdue',
  'children overdue',
  'action overdue',
  'contract missing',
]);

function dueText(dueOn: string, today: string): string {
  const since = daysUntil(dueOn, today) < 0 ? 'Was due' : 'Due';
  return `${since} ${writtenDate(dueOn)}, ${distanceInWords(dueOn, today)}`;
}

function OwedItem({ owed, today }: { readonly owed: Owed; readonly today: string }) {
  const look = useLook();
  const styles = useStyles();
  const isLate = LATE_KINDS.has(owed.kind) || (owed.dueOn !== null && daysUntil(owed.dueOn, today) < 0);
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <span className={isLate ? styles.late : styles.soon}>
          <Icon name={isLate ? 'overdue' : 'clock'} />
          <span className={look.hidden}>{isLate ? 'Overdue: ' : 'To do: '}</span>
        </span>
        <div className={styles.words}>
          <p className={look.text}>{owed.text}</p>
          {(owed.dueOn !== null || owed.rule !== null) && (
            <p className={look.quiet}>
              {owed.dueOn !== null && dueText(owed.dueOn, today)}
              {owed.dueOn !== null && owed.rule !== null && ' · '}
              {owed.rule !== null && `rule ${owed.rule} of your policy`}
            </p>
          )}
        </div>
      </div>
      {owed.link !== '' && (
        <Button aria-label={`${BUTTONS[owed.kind]}: ${owed.text}`} onClick={() => goTo(hrefTo.link(owed.link))}>
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

/** What the person still has to do, most urgent first. */
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
          {next === undefined
            ? 'Nothing is due. No session is booked.'
            : `Nothing is due. Your next session is ${writtenMoment(next.startsAt)}.`}
        </p>
      ) : (
        <ul className={look.divided}>
          {owed.map((one) => (
            <OwedItem key={`${one.kind} ${one.link} ${one.text}`} owed={one} today={today} />
          ))}
        </ul>
      )}
    </section>
  );
}
