import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useRef } from 'react';

export type RegisterTab = 'list' | 'half-terms' | 'forecast' | 'gaps';

const TABS: readonly (readonly [RegisterTab, string])[] = [
  ['list', 'Arrangements'],
  ['half-terms', 'By half term'],
  ['forecast', 'Next four weeks'],
  ['gaps', 'Gaps'],
];

const useStyles = makeStyles({
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, display: 'flex', flexWrap: 'wrap', gap: '0 20px' },
  tab: {
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: '3px solid transparent',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    font: 'inherit',
    minHeight: '44px',
    padding: '8px 0',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

interface RegisterTabsProps {
  readonly chosen: RegisterTab;
  readonly onChoose: (tab: RegisterTab) => void;
}

/** The parts of the register; arrow keys go from one to the next. */
export function RegisterTabs({ chosen, onChoose }: RegisterTabsProps) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const next = TABS[(TABS.findIndex(([key]) => key === chosen) + (step ?? 0) + TABS.length) % TABS.length];
    if (step === undefined || next === undefined) return;
    event.preventDefault();
    onChoose(next[0]);
    list.current?.querySelector<HTMLElement>(`#register-tab-${next[0]}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label="Parts of the register" className={styles.tabs} onKeyDown={onKey}>
      {TABS.map(([key, words]) => (
        <button
          key={key}
          id={`register-tab-${key}`}
          type="button"
          role="tab"
          aria-selected={key === chosen}
          aria-controls={key === chosen ? `register-${key}` : undefined}
          tabIndex={key === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, key === chosen && styles.chosen)}
          onClick={() => onChoose(key)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
