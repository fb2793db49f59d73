import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

export type Tone = 'good' | 'soon' | 'late' | 'calm';

const useStyles = makeStyles({
  tag: {
    alignItems: 'center',
    borderRadius: tokens.borderRadiusMedium,
    display: 'inline-flex',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    gap: '6px',
    lineHeight: tokens.lineHeightBase200,
    padding: '4px 8px 4px 6px',
    verticalAlign: 'middle',
    '& svg': { flexShrink: 0 },
  },
  good: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    color: tokens.colorStatusSuccessForeground1,
  },
  soon: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    color: tokens.colorStatusWarningForeground3,
  },
  late: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    color: tokens.colorStatusDangerForeground1,
  },
  calm: {
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
});

const USUAL_ICONS: Readonly<Record<Tone, IconName>> = { good: 'check', soon: 'clock', late: 'overdue', calm: 'info' };

/** A state in words with its picture; never by colour alone. */
export function Tag({
  tone,
  icon,
  children,
}: {
  readonly tone: Tone;
  readonly icon?: IconName;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.tag, styles[tone])}>
      <Icon name={icon ?? USUAL_ICONS[tone]} size={16} />
      <span>{children}</span>
    </span>
  );
}
