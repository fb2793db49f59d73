import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLook } from './use-look.ts';

const useStyles = makeStyles({
  bar: {
    animationDirection: 'alternate',
    animationDuration: '900ms',
    animationIterationCount: 'infinite',
    animationName: { from: { opacity: 1 }, to: { opacity: 0.5 } },
    backgroundColor: tokens.colorNeutralStencil1,
    borderRadius: tokens.borderRadiusXLarge,
    height: '96px',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
  title: { height: '32px', maxWidth: '420px' },
  line: { borderRadius: tokens.borderRadiusMedium, height: '20px' },
  short: { maxWidth: '60%' },
});

interface WaitingProps {
  readonly what: string;
  /** Inside a dialog or a card, where a whole page of bars would be too much. */
  readonly isPart?: boolean;
}

/** Where the content will be, while it is on its way. */
export function Waiting({ what, isPart = false }: WaitingProps) {
  const look = useLook();
  const styles = useStyles();
  if (isPart) {
    return (
      <div role="status">
        <span className={look.hidden}>Opening {what}…</span>
        <div className={look.stack} aria-hidden="true">
          <div className={mergeClasses(styles.bar, styles.line)} />
          <div className={mergeClasses(styles.bar, styles.line, styles.short)} />
        </div>
      </div>
    );
  }
  return (
    <div className={look.page} role="status">
      <span className={look.hidden}>Opening {what}…</span>
      <div className={look.stack} aria-hidden="true">
        <div className={mergeClasses(styles.bar, styles.title)} />
        <div className={styles.bar} />
        <div className={styles.bar} />
        <div className={styles.bar} />
      </div>
    </div>
  );
}
