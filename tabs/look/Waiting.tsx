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
});

/** Where the content will be, while it is on its way. */
export function Waiting({ what }: { readonly what: string }) {
  const look = useLook();
  const styles = useStyles();
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
