import { makeStyles, tokens } from '@fluentui/react-components';
import { Icon } from '../../look/Icon.tsx';
import { Tag } from '../../look/Tag.tsx';
import { stateOf, type TermCell, whenOf } from './term-cells.ts';

const useStyles = makeStyles({
  stack: { alignItems: 'flex-start', display: 'flex', flexDirection: 'column', gap: '6px' },
  session: { alignItems: 'flex-start', display: 'flex', flexDirection: 'column', gap: '2px' },
  when: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, textAlign: 'start' },
  add: { color: tokens.colorNeutralForeground3, display: 'inline-flex', '@media print': { display: 'none' } },
});

/** Sessions and due mark of one week: states in words with their picture, never by colour alone. */
export function CellContents({ cell }: { readonly cell: TermCell }) {
  const styles = useStyles();
  const isEmpty = cell.sessions.length === 0;
  return (
    <span className={styles.stack}>
      {cell.sessions.map((one) => {
        const state = stateOf(one);
        return (
          <span key={one.session.key} className={styles.session}>
            <span className={styles.when}>{whenOf(one)}</span> <Tag {...state}>{state.words}</Tag>
          </span>
        );
      })}
      {cell.due !== null && <Tag {...cell.due}>{cell.due.words}</Tag>}
      {isEmpty && cell.due === null && cell.mayBook && (
        <span className={styles.add}>
          <Icon name="add" size={16} />
        </span>
      )}
    </span>
  );
}
