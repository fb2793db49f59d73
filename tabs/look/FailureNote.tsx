import { makeStyles, tokens } from '@fluentui/react-components';
import { failureWords } from '../api/failure-words.ts';
import { Icon } from './Icon.tsx';

const useStyles = makeStyles({
  note: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorStatusDangerForeground1,
    display: 'flex',
    fontSize: tokens.fontSizeBase300,
    gap: '8px',
    lineHeight: tokens.lineHeightBase300,
    padding: '10px 12px',
    '& svg': { flexShrink: 0 },
  },
});

/** Why a step was not done, beside the button that was pressed; nothing when it was. */
export function FailureNote({ error }: { readonly error: unknown }) {
  const styles = useStyles();
  if (error === null || error === undefined) return null;
  const words = failureWords(error);
  return (
    <div className={styles.note} role="alert">
      <Icon name="overdue" />
      <span>
        <strong>{words.title}.</strong> {words.text}
      </span>
    </div>
  );
}
