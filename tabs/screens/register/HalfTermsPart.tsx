import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RegisterOverview } from '../../../shared/contract/oversight.ts';
import { Icon } from '../../look/Icon.tsx';
import { useLook } from '../../look/use-look.ts';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    minWidth: '100%',
  },
  head: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '8px 12px 8px 0',
    textAlign: 'start',
    verticalAlign: 'bottom',
    minWidth: '92px',
  },
  cell: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '8px 12px 8px 0',
    textAlign: 'start',
    verticalAlign: 'top',
  },
  // Stays in sight while the half terms go by under it.
  name: {
    backgroundColor: tokens.colorNeutralBackground1,
    left: 0,
    minWidth: '200px',
    position: 'sticky',
    zIndex: 1,
    '@media (max-width: 480px)': { minWidth: '132px' },
  },
  about: { paddingInlineStart: '22px' },
  role: { fontWeight: tokens.fontWeightRegular, paddingInlineStart: '28px' },
  press: {
    alignItems: 'center',
    backgroundColor: 'transparent',
    border: 'none',
    color: 'inherit',
    cursor: 'pointer',
    display: 'inline-flex',
    font: 'inherit',
    gap: '6px',
    padding: '2px 0',
    textAlign: 'start',
    textDecorationLine: 'underline',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& svg': { flexShrink: 0 },
  },
  sign: { display: 'inline-flex' },
  all: { color: tokens.colorStatusSuccessForeground1 },
  some: { color: tokens.colorStatusWarningForeground3 },
  none: { color: tokens.colorStatusDangerForeground1 },
});

type School = RegisterOverview['schools'][number];
type Tally = School['tallies'][number];
/** The half terms with their places among the tallies, the one that runs first: it is what somebody comes for, and all a phone shows at once. */
function newestFirst(halfTerms: RegisterOverview['halfTerms']) {
  return halfTerms.map((halfTerm, at) => ({ ...halfTerm, at })).reverse();
}

type Show = (of: { readonly school: string; readonly role: string; readonly period: string }) => void;

const TONES = { all: 'check', some: 'clock', none: 'overdue' } as const;

function toneOf([people, supervised]: NonNullable<Tally>): keyof typeof TONES {
  if (supervised === people) return 'all';
  return supervised === 0 ? 'none' : 'some';
}

interface TallyCellProps {
  readonly tally: Tally;
  /** Whose and when, for whoever does not see the row and the column. */
  readonly about: string;
  readonly onShow: () => void;
}

function TallyCell({ tally, about, onShow }: TallyCellProps) {
  const look = useLook();
  const styles = useStyles();
  if (tally === null) return <td className={styles.cell}>–</td>;
  const [people, supervised, missed] = tally;
  const tone = toneOf(tally);
  const words = `${supervised} of ${people}`;
  return (
    <td className={styles.cell}>
      <button type="button" className={styles.press} aria-label={`${words} had supervision, ${about}`} onClick={onShow}>
        <span className={mergeClasses(styles.sign, styles[tone])}>
          <Icon name={TONES[tone]} size={16} />
        </span>
        {words}
      </button>
      {missed > 0 && <p className={look.quiet}>{missed} missed or called off</p>}
    </td>
  );
}

interface SchoolRowsProps {
  readonly school: School;
  readonly halfTerms: RegisterOverview['halfTerms'];
  readonly onShow: Show;
}

function SchoolRows({ school, halfTerms, onShow }: SchoolRowsProps) {
  const look = useLook();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const cells = (tallies: School['tallies'], role: string) =>
    newestFirst(halfTerms).map(({ key, name, at }) => (
      <TallyCell
        key={key}
        tally={tallies[at] ?? null}
        about={`${school.name}${role === '' ? '' : `, ${role}`}, ${name}`}
        onShow={() => onShow({ school: school.key, role, period: key })}
      />
    ));
  return (
    <>
      <tr>
        <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
          <button type="button" className={styles.press} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <Icon name={isOpen ? 'down' : 'next'} size={16} />
            {school.name}
          </button>
          <p className={mergeClasses(look.quiet, styles.about)}>
            {school.arrangements} running{school.overdue > 0 && `, ${school.overdue} overdue`}
          </p>
        </th>
        {cells(school.tallies, '')}
      </tr>
      {isOpen &&
        school.roles.map(({ role, tallies }) => (
          <tr key={role}>
            <th scope="row" className={mergeClasses(styles.cell, styles.name, styles.role)}>
              {role === '' ? 'No job title' : role}
            </th>
            {cells(tallies, role)}
          </tr>
        ))}
    </>
  );
}

/** Who had supervision, by school, role and half term; each number opens the people and dates behind it. */
export function HalfTermsPart({ overview, onShow }: { readonly overview: RegisterOverview; readonly onShow: Show }) {
  const look = useLook();
  const styles = useStyles();
  const { halfTerms, schools } = overview;
  if (halfTerms.length === 0)
    return <p className={look.text}>No school has entered its term dates yet, so there are no half terms to show.</p>;
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="half-terms">
      <h2 id="half-terms" className={look.heading}>
        By school and half term
      </h2>
      <p className={look.quiet}>
        How many of those to be supervised had at least one session. Open a school for its roles; press a number for the
        people and dates.
      </p>
      <section className={styles.scroll} aria-label="Supervision by school and half term">
        <table className={styles.table}>
          <caption className={look.hidden}>Who had supervision in each half term</caption>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.head, styles.name)}>
                School
              </th>
              {newestFirst(halfTerms).map(({ key, name }) => (
                <th key={key} scope="col" className={styles.head}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {schools.map((school) => (
              <SchoolRows key={school.key} school={school} halfTerms={halfTerms} onShow={onShow} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
