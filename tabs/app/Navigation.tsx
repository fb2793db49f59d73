import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMe } from '../api/use-home.ts';
import { hrefTo, type Route } from './route.ts';

const useStyles = makeStyles({
  bar: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
  links: {
    boxSizing: 'border-box',
    display: 'flex',
    flexWrap: 'wrap',
    listStyleType: 'none',
    margin: '0 auto',
    maxWidth: '1120px',
    padding: '0 12px',
    '@media (max-width: 480px)': { padding: '0 4px' },
  },
  link: {
    borderBottom: '3px solid transparent',
    color: tokens.colorNeutralForeground2,
    display: 'block',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    padding: '12px 12px 9px',
    textDecorationLine: 'none',
    ':hover': { borderBottomColor: tokens.colorNeutralStroke1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 480px)': { padding: '12px 10px 9px' },
  },
  current: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Place {
  readonly words: string;
  readonly href: string;
  readonly isCurrent: boolean;
}

/** The few places of the tab; what somebody may not use is not offered. */
export function Navigation({ route }: { readonly route: Route }) {
  const styles = useStyles();
  const me = useMe().data;
  const places: Place[] = [
    { words: 'Home', href: hrefTo.home, isCurrent: route.page === 'home' },
    { words: 'My term', href: hrefTo.term, isCurrent: route.page === 'term' },
    { words: 'Actions', href: hrefTo.actions, isCurrent: route.page === 'actions' },
    { words: 'Forms', href: hrefTo.forms, isCurrent: route.page === 'forms' },
  ];
  if (me?.may.seeRegister === true) {
    places.push({ words: 'Register', href: hrefTo.register, isCurrent: route.page === 'register' });
  }
  if (me?.may.seeAudits === true) {
    const isCurrent = route.page === 'audits' || route.page === 'audit' || route.page === 'audit-results';
    places.push({ words: 'Audit', href: hrefTo.audits, isCurrent });
  }
  if (me?.may.editPeople === true) {
    const isCurrent = ['people', 'staff', 'person', 'import'].includes(route.page);
    places.push({ words: 'People', href: hrefTo.staff, isCurrent });
  }
  if (me?.may.seeInspections === true) {
    const isCurrent = ['inspections', 'inspection', 'inspected-record'].includes(route.page);
    places.push({ words: 'Inspections', href: hrefTo.inspections, isCurrent });
  }
  if (me?.may.seeSelfCheck === true) {
    places.push({ words: 'Self-check', href: hrefTo.selfCheck, isCurrent: route.page === 'self-check' });
  }
  const [school] = me?.may.editCalendarOf ?? [];
  if (school !== undefined) {
    places.push({
      words: 'Term dates',
      href: hrefTo.calendar(school),
      isCurrent: route.page === 'calendar' || route.page === 'trust-calendar',
    });
  }
  places.push({
    words: 'Settings',
    href: school === undefined ? hrefTo.myReminders : hrefTo.settings(school),
    isCurrent: ['settings', 'my-reminders', 'my-week', 'week', 'weeks'].includes(route.page),
  });
  return (
    <nav className={styles.bar} aria-label="Supervision">
      <ul className={styles.links}>
        {places.map((place) => (
          <li key={place.href}>
            <a
              className={mergeClasses(styles.link, place.isCurrent && styles.current)}
              href={place.href}
              aria-current={place.isCurrent ? 'page' : undefined}
            >
              {place.words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
