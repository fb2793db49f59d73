import { useLook } from '../../look/use-look.ts';
import type { KindProps } from '../form-context.ts';
import { TableQuestion } from './TableQuestion.tsx';

/** One child or family in each row. What stands here is kept apart from the record. */
export function CaseTable(props: KindProps) {
  const look = useLook();
  return (
    <>
      <p className={look.quiet}>Use the reference your school uses, not a name.</p>
      <TableQuestion {...props} />
    </>
  );
}
