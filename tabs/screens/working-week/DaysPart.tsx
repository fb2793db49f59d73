import { Checkbox, Input, makeStyles, mergeClasses, Switch } from '@fluentui/react-components';
import { useLook } from '../../look/use-look.ts';
import { WEEKDAYS, type WorkDay } from './week-draft.ts';

const useStyles = makeStyles({
  day: {
    alignItems: 'center',
    display: 'grid',
    gap: '4px 12px',
    gridTemplateColumns: '150px 1fr',
    '@media (max-width: 480px)': { gridTemplateColumns: '1fr' },
  },
  times: { alignItems: 'center', display: 'flex', gap: '8px', minWidth: 0 },
  time: { flex: '0 1 130px', minWidth: 0 },
});

interface DaysPartProps {
  /** null = not said here. */
  readonly days: readonly WorkDay[] | null;
  readonly onSay: (isSaid: boolean) => void;
  readonly onChange: (days: readonly WorkDay[]) => void;
}

/** Days and hours of work: said here, or left to Outlook. */
export function DaysPart({ days, onSay, onChange }: DaysPartProps) {
  const look = useLook();
  const styles = useStyles();
  const change = (weekday: number, changed: Partial<WorkDay>) =>
    onChange((days ?? []).map((day) => (day.weekday === weekday ? { ...day, ...changed } : day)));
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="days">
      <h2 id="days" className={look.heading}>
        Days and hours
      </h2>
      <Switch label="Say working days here" checked={days !== null} onChange={(_, { checked }) => onSay(checked)} />
      {days === null && <p className={look.quiet}>The working hours of the Outlook calendar hold, where it has any.</p>}
      {days?.map(({ weekday, isWorked, from, until }) => {
        const name = WEEKDAYS[weekday - 1] ?? '';
        return (
          <div key={weekday} className={styles.day}>
            <Checkbox
              label={name}
              checked={isWorked}
              onChange={(_, { checked }) => change(weekday, { isWorked: checked === true })}
            />
            {isWorked ? (
              <div className={styles.times}>
                <Input
                  className={styles.time}
                  type="time"
                  aria-label={`${name} from`}
                  value={from}
                  onChange={(_, { value }) => change(weekday, { from: value })}
                />
                <span className={look.quiet}>–</span>
                <Input
                  className={styles.time}
                  type="time"
                  aria-label={`${name} until`}
                  value={until}
                  onChange={(_, { value }) => change(weekday, { until: value })}
                />
              </div>
            ) : (
              <span className={look.quiet}>Day off</span>
            )}
          </div>
        );
      })}
    </section>
  );
}
