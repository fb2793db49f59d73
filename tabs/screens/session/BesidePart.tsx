import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { FormView } from '../../../shared/contract/records.ts';
import { Icon } from '../../look/Icon.tsx';
import { useLook } from '../../look/use-look.ts';

/** An agenda or checklist of the policy, to look at while writing. */
export function BesidePart({ form }: { readonly form: FormView }) {
  const look = useLook();
  const content = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={`${look.card} ${look.stack}`}>
      <div className={look.spread}>
        <h2 className={look.small}>{form.title}</h2>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isOpen}
          aria-controls={content}
          aria-label={`${isOpen ? 'Hide' : 'Show'}: ${form.title}`}
          icon={<Icon name={isOpen ? 'down' : 'next'} size={16} />}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Hide' : 'Show'}
        </Button>
      </div>
      <div id={content} hidden={!isOpen}>
        <div className={look.stack}>
          {form.sections.flatMap((section) =>
            section.questions.map((question) => (
              <div key={`${section.id} ${question.id}`}>
                {question.label !== null && <p className={look.text}>{question.label}</p>}
                {(question.standingText ?? []).map((text) => (
                  <p key={text} className={look.text}>
                    {text}
                  </p>
                ))}
              </div>
            )),
          )}
        </div>
      </div>
    </section>
  );
}
