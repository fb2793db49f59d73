import { mergeClasses, Switch } from '@fluentui/react-components';
import { useLook } from '../../look/use-look.ts';

interface TrustChoiceProps {
  readonly follows: boolean;
  readonly onChange: (follows: boolean) => void;
}

/** Whether a school has the trust's dates, beside which it may have some of its own, or keeps all its dates itself. */
export function TrustChoice({ follows, onChange }: TrustChoiceProps) {
  const look = useLook();
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-label="The trust’s dates">
      <Switch
        label="As the trust"
        checked={follows}
        aria-describedby="as-the-trust"
        onChange={(_, { checked }) => onChange(checked)}
      />
      <p id="as-the-trust" className={look.quiet}>
        {follows
          ? 'When the trust changes its dates they change here too. What you change or add below is this school’s own and stays.'
          : 'This school keeps all its dates itself; changes of the trust’s dates leave them alone.'}
      </p>
    </section>
  );
}
