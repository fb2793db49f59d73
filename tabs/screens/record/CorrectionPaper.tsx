import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { OneRecordView } from '../../../shared/contract/records.ts';
import { rowsOf } from '../../../shared/forms/kinds/table-rows.ts';
import { useLook } from '../../look/use-look.ts';

const useStyles = makeStyles({
  change: { borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, paddingLeft: '12px' },
  was: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  now: { overflowWrap: 'anywhere', textDecorationLine: 'none', whiteSpace: 'pre-wrap' },
});

/** A correction as a difference: each question with what was signed and what it should say, the children's parts under their references. */
export function CorrectionPaper({ record }: { readonly record: Pick<OneRecordView, 'answers'> }) {
  const look = useLook();
  const styles = useStyles();
  const { answers } = record;
  const textOf = (id: string) => (typeof answers[id] === 'string' ? answers[id] : '');
  const children = Object.keys(answers).filter((id) => /^child-changes(#\d+)?$/.test(id));
  const parts = [
    { id: 'changes', about: '' },
    ...children.map((id) => ({ id, about: textOf(id.replace('child-changes', 'child-reference')) || 'A child' })),
  ];
  return (
    <div className={look.stack}>
      <h3 className={look.small}>{textOf('corrects')}</h3>
      <p className={look.text}>{textOf('reason')}</p>
      {parts.map(({ id, about }) => (
        <div key={id} className={look.stack}>
          {about !== '' && <h4 className={look.small}>{about}</h4>}
          {rowsOf(answers[id]).map((row) => (
            <div key={row.c1} className={mergeClasses(look.stack, styles.change)}>
              <p className={look.text}>
                <strong>{row.c1}</strong>
              </p>
              <p className={look.text}>
                Signed: <del className={styles.was}>{row.c2 === '' ? 'nothing' : row.c2}</del>
              </p>
              <p className={look.text}>
                Should say: <ins className={styles.now}>{row.c3 === '' ? 'nothing' : row.c3}</ins>
              </p>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
