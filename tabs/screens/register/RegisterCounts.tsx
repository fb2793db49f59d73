import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RegisterPage } from '../../../shared/contract/oversight.ts';
import { Icon } from '../../look/Icon.tsx';
import type { IconName } from '../../look/icon-paths.ts';
import { countOf, type StateFilter } from './register-filters.ts';

const useStyles = makeStyles({
  counts: {
    border: 'none',
    margin: 0,
    minWidth: 0,
    padding: 0,
    display: 'grid',
    gap: '8px',
    gridTemplateColumns: 'repeat(9, minmax(0, 1fr))',
    '@media (max-width: 1000px)': { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
  },
  count: {
    alignContent: 'start',
    alignItems: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    display: 'grid',
    fontFamily: 'inherit',
    gap: '2px 8px',
    gridTemplateColumns: 'auto 1fr',
    minWidth: 0,
    padding: '12px',
    textAlign: 'start',
    '@media (max-width: 480px)': { padding: '10px' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 -3px 0 ${tokens.colorCompoundBrandStroke}`,
  },
  number: {
    fontSize: tokens.fontSizeBase600,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase600,
  },
  words: {
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    gridColumn: '1 / -1',
    lineHeight: tokens.lineHeightBase200,
  },
  late: { color: tokens.colorStatusDangerForeground1 },
  soon: { color: tokens.colorStatusWarningForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
});

const COUNTS: readonly (readonly [StateFilter, string, IconName, 'late' | 'soon' | 'good'])[] = [
  ['overdue', 'overdue', 'overdue', 'late'],
  ['due soon', 'due soon', 'clock', 'soon'],
  ['ok', 'on track', 'check', 'good'],
  ['at risk', 'at risk in four weeks', 'calendar', 'soon'],
  ['cover', 'with cover needed', 'people', 'late'],
  ['contract', 'contracts to look at', 'document', 'soon'],
  ['unsigned', 'with unsigned records', 'sign', 'soon'],
  ['unfiled', 'with decisions not filed', 'save', 'soon'],
  ['actions', 'with overdue actions', 'tasks', 'soon'],
];

interface RegisterCountsProps {
  readonly register: Pick<RegisterPage, 'counts'>;
  readonly chosen: StateFilter;
  readonly onChoose: (state: StateFilter) => void;
}

/** How many, by state; pressing one narrows the register to it, pressing it again widens it. */
export function RegisterCounts({ register, chosen, onChoose }: RegisterCountsProps) {
  const styles = useStyles();
  return (
    <fieldset className={styles.counts} aria-label="Counts">
      {COUNTS.map(([state, words, icon, tone]) => (
        <button
          key={state}
          type="button"
          className={mergeClasses(styles.count, chosen === state && styles.chosen)}
          aria-pressed={chosen === state}
          onClick={() => onChoose(chosen === state ? 'all' : state)}
        >
          <span className={styles[tone]}>
            <Icon name={icon} size={24} />
          </span>
          <span className={styles.number}>{countOf(register, state)}</span>
          <span className={styles.words}>{words}</span>
        </button>
      ))}
    </fieldset>
  );
}
