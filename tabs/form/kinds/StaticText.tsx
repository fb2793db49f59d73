import { makeStyles, tokens } from '@fluentui/react-components';
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
});

/** Words the policy prints: nothing to fill in. */
export function StaticText({ question }: Pick<KindProps, 'question'>) {
  const styles = useStyles();
  return (
    <>
      {(question.standingText ?? []).map((paragraph) => (
        <p key={paragraph} className={styles.text}>
          {paragraph}
        </p>
      ))}
    </>
  );
}
