import { makeStyles, tokens } from '@fluentui/react-components';
import type { Contact } from '../../shared/contract/parts.ts';
import { Icon } from './Icon.tsx';

const useStyles = makeStyles({
  box: {
    alignItems: 'flex-start',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px solid ${tokens.colorStatusDangerBorderActive}`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground1,
    display: 'flex',
    fontSize: tokens.fontSizeBase300,
    gap: '12px',
    lineHeight: tokens.lineHeightBase300,
    padding: '12px 16px',
    '@media print': { display: 'none' },
  },
  icon: { color: tokens.colorStatusDangerForeground1, flexShrink: 0, marginTop: '1px' },
  words: { display: 'flex', flexDirection: 'column', gap: '6px', minWidth: 0 },
  contacts: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px', listStyleType: 'none', margin: 0, padding: 0 },
  how: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

/** The first duty, on every page where something about a child may be written. It cannot be dismissed. */
export function ActAndReferFirst({ contacts }: { readonly contacts: readonly Contact[] }) {
  const styles = useStyles();
  return (
    <aside className={styles.box} aria-label="If a child is at risk now">
      <span className={styles.icon}>
        <Icon name="shield" size={24} />
      </span>
      <div className={styles.words}>
        <strong>Child at risk now? Act and refer first, write later.</strong>
        {contacts.length > 0 && (
          <ul className={styles.contacts}>
            {contacts.map((contact) => (
              <li key={`${contact.label} ${contact.name}`}>
                {contact.label}: {contact.name} <span className={styles.how}>{contact.how}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </aside>
  );
}
