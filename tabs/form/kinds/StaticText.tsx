import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KindProps } from '../form-context.ts';

const useStyles = makeStyles({
  text: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    margin: 0,
    maxWidth: '72ch',
    overflowWrap: 'anywhere',
  },
  label: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Words the policy prints: nothing to fill in. */
export function StaticText({ question }: Pick<KindProps, 'question'>) {
  const styles = useStyles();
  return (
    <>
      {question.label !== null && <p className={mergeClasses(styles.text, styles.label)}>{question.label}</p>}
      {(question.standingText ?? []).map((paragraph) => (
        <p key={paragraph} className={styles.text}>
          {paragraph}
        </p>
      ))}
    </>
  );
}
