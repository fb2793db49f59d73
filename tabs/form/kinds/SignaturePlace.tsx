import { mergeClasses } from '@fluentui/react-components';
import { writtenMoment } from '../../look/dates.ts';
import { Icon } from '../../look/Icon.tsx';
import { useLook } from '../../look/use-look.ts';
import type { KindProps } from '../form-context.ts';
import { useSignatureOf } from '../signature-context.ts';

/** A place to sign. The signature is given with the Sign button and shown here. */
export function SignaturePlace({ question }: Pick<KindProps, 'question'>) {
  const look = useLook();
  const signatures = useSignatureOf(question.id);
  if (signatures.length === 0)
    return <p className={look.quiet}>Not signed yet. Use the Sign button when you are ready.</p>;
  return (
    <>
      {signatures.map((signature) => (
        <p key={signature.person} className={mergeClasses(look.text, look.tight)}>
          <Icon name="sign" />
          <span>
            Signed by {signature.name}, {writtenMoment(signature.signedAt)}
            {signature.comment !== null && `: “${signature.comment}”`}
          </span>
        </p>
      ))}
    </>
  );
}
