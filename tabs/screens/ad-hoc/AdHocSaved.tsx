import { mergeClasses } from '@fluentui/react-components';
import type { RecordedAdHoc } from '../../../shared/contract/ad-hoc.ts';
import { hrefTo } from '../../app/route.ts';
import { useLook } from '../../look/use-look.ts';
import { CaseFiling } from '../record/CaseFiling.tsx';

interface AdHocSavedProps {
  readonly saved: RecordedAdHoc;
  readonly caseSystem: string;
  /** A dialog has one page: there is nothing to go on to. */
  readonly isInDialog?: boolean;
}

/** It is saved: what could not be kept, and what is still to be put into the child's own record. */
export function AdHocSaved({ saved, caseSystem, isInDialog = false }: AdHocSavedProps) {
  const look = useLook();
  const { record, refused, session } = saved;
  return (
    <>
      <section className={mergeClasses(look.card, look.stack)} aria-labelledby="saved">
        <h2 id="saved" className={look.heading}>
          Saved
        </h2>
        <p className={look.text} role="status">
          It can be read by those who took part.
        </p>
        {refused.map((one) => (
          <p key={one.field} className={look.text} role="alert">
            Not kept: {one.message}
          </p>
        ))}
        {!isInDialog && (
          <p className={look.text}>
            <a className={look.inText} href={hrefTo.session(session)}>
              Open what was written
            </a>
          </p>
        )}
      </section>
      {record.cases.map((discussion) => (
        <CaseFiling key={discussion.key} discussion={discussion} caseSystem={caseSystem} />
      ))}
    </>
  );
}
