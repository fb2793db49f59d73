import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMe } from '../../api/use-home.ts';
import { hrefTo } from '../../app/route.ts';
import { useLook } from '../../look/use-look.ts';

const useStyles = makeStyles({
  place: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForeground2,
    display: 'block',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    padding: '5px 14px',
    '@media (max-width: 480px)': { padding: '5px 10px' },
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  places: { gap: '8px' },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

type SettingsPlace = 'my-reminders' | 'my-week' | 'settings' | 'weeks';

interface SettingsPlacesProps {
  readonly current: SettingsPlace;
  /** The school that is open; left out = the first this person answers for. */
  readonly school?: string;
}

/** The pages of settings: one's own, and a school's for whoever answers for one. */
export function SettingsPlaces({ current, school }: SettingsPlacesProps) {
  const look = useLook();
  const styles = useStyles();
  const mine = useMe().data?.may.editCalendarOf ?? [];
  const at = school ?? mine[0];
  const places: { readonly place: SettingsPlace; readonly words: string; readonly href: string }[] = [
    { place: 'my-reminders', words: 'My reminders', href: hrefTo.myReminders },
    { place: 'my-week', words: 'My working week', href: hrefTo.myWeek },
  ];
  if (at !== undefined) {
    places.unshift({ place: 'settings', words: 'School settings', href: hrefTo.settings(at) });
    places.push({ place: 'weeks', words: 'Working weeks', href: hrefTo.weeks(at) });
  }
  return (
    <nav aria-label="Settings">
      <ul className={mergeClasses(look.plain, look.row, styles.places)}>
        {places.map(({ place, words, href }) => (
          <li key={place}>
            <a
              className={mergeClasses(styles.place, place === current && styles.current)}
              href={href}
              aria-current={place === current ? 'page' : undefined}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
