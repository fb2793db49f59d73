import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useMe } from '../api/use-home.ts';
import { Icon } from '../look/Icon.tsx';
import { hrefTo, type Route } from './route.ts';

const NARROW = '@media (max-width: 600px)';

/** How many places stand beside "More" on a phone. */
const WHEN_NARROW = 3;

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
  more: {
    alignItems: 'center',
    backgroundColor: 'transparent',
    border: 'none',
    cursor: 'pointer',
    display: 'none',
    fontFamily: 'inherit',
    gap: '4px',
    [NARROW]: { display: 'inline-flex' },
  },
  moreItem: { display: 'none', marginInlineStart: 'auto', [NARROW]: { display: 'block' } },
  less: { [NARROW]: { display: 'none' } },
  turned: { display: 'inline-flex', transform: 'rotate(180deg)' },
  pointing: { display: 'inline-flex' },
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

/** The places this person may use, most used first. */
function placesOf(
  route: Route,
  may: NonNullable<ReturnType<typeof useMe>['data']>['may'] | undefined,
): readonly Place[] {
  const places: Place[] = [
    { words: 'Home', href: hrefTo.home, isCurrent: route.page === 'home' },
    { words: 'My term', href: hrefTo.term, isCurrent: route.page === 'term' },
    { words: 'Actions', href: hrefTo.actions, isCurrent: route.page === 'actions' },
    { words: 'Forms', href: hrefTo.forms, isCurrent: route.page === 'forms' },
  ];
  if (may?.seeRegister === true) {
    places.push({ words: 'Register', href: hrefTo.register, isCurrent: route.page === 'register' });
  }
  if (may?.seeSummary === true) {
    places.push({ words: 'Summary', href: hrefTo.summary, isCurrent: route.page === 'summary' });
  }
  if (may?.seeAudits === true) {
    const isCurrent = route.page === 'audits' || route.page === 'audit' || route.page === 'audit-results';
    places.push({ words: 'Audit', href: hrefTo.audits, isCurrent });
  }
  if (may?.editPeople === true) {
    const isCurrent = ['people', 'staff', 'person', 'import'].includes(route.page);
    places.push({ words: 'People', href: hrefTo.staff, isCurrent });
  }
  if (may?.seeInspections === true) {
    const isCurrent = ['inspections', 'inspection', 'inspected-record'].includes(route.page);
    places.push({ words: 'Inspections', href: hrefTo.inspections, isCurrent });
  }
  if (may?.seeSelfCheck === true) {
    places.push({ words: 'Self-check', href: hrefTo.selfCheck, isCurrent: route.page === 'self-check' });
  }
  const [school] = may?.editCalendarOf ?? [];
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
  return places;
}

/** The few places of the tab; what somebody may not use is not offered. On a phone the first few and the current one, the others behind "More". */
export function Navigation({ route }: { readonly route: Route }) {
  const styles = useStyles();
  const list = useId();
  const [isOpen, setOpen] = useState(false);
  const places = placesOf(route, useMe().data?.may);
  const current = places.findIndex((place) => place.isCurrent);
  const isFirst = (at: number) => (current < WHEN_NARROW ? at < WHEN_NARROW : at === 0 || at === current);
  return (
    <nav className={styles.bar} aria-label="Supervision">
      <ul id={list} className={styles.links}>
        {places.map((place, at) => (
          <li key={place.href} className={isOpen || isFirst(at) ? '' : styles.less}>
            <a
              className={mergeClasses(styles.link, place.isCurrent && styles.current)}
              href={place.href}
              aria-current={place.isCurrent ? 'page' : undefined}
              onClick={() => setOpen(false)}
            >
              {place.words}
            </a>
          </li>
        ))}
        <li className={styles.moreItem}>
          <button
            type="button"
            className={mergeClasses(styles.link, styles.more)}
            aria-expanded={isOpen}
            aria-controls={list}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? 'Fewer' : 'More'}
            <span className={isOpen ? styles.turned : styles.pointing}>
              <Icon name="down" size={16} />
            </span>
          </button>
        </li>
      </ul>
    </nav>
  );
}
