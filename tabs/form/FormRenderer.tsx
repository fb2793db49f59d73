import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useEffect, useMemo, useState } from 'react';
import type { PersonRef } from '../../shared/contract/parts.ts';
import type { RecordView } from '../../shared/contract/records.ts';
import { isExpected } from '../../shared/forms/check-answers.ts';
import type { FormSection, Question } from '../../shared/forms/form-definition.ts';
import { Icon } from '../look/Icon.tsx';
import { useLook } from '../look/use-look.ts';
import type { Autosave } from './autosave.ts';
import { copiesOf, idOfCopy } from './copies.ts';
import { FormContext } from './form-context.ts';
import { loadConflictChoice } from './load-conflict-choice.ts';
import { QuestionField } from './QuestionField.tsx';
import { ADDED_BY_US, questionHints } from './question-hints.ts';
import { SignatureContext, signaturesByQuestion } from './signature-context.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '20px', minWidth: 0 },
  divided: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '24px' },
  head: { display: 'flex', flexDirection: 'column', gap: '4px' },
});

interface SectionProps {
  readonly section: FormSection;
  readonly isFirst: boolean;
  /** It is ours in a form of the policy's. */
  readonly isMarked: boolean;
  readonly opened: RecordView['answers'];
}

const Copyable = memo(function Copyable({
  question,
  opened,
}: {
  readonly question: Question;
  readonly opened: RecordView['answers'];
}) {
  const [copies, setCopies] = useState(() => copiesOf([question], opened));
  return (
    <>
      {Array.from({ length: copies }, (_, at) => idOfCopy(question.id, at + 1)).map((id) => (
        <QuestionField key={id} question={question} id={id} />
      ))}
      <div>
        <Button size="small" icon={<Icon name="add" size={16} />} onClick={() => setCopies(copies + 1)}>
          Add another
        </Button>
      </div>
    </>
  );
});

/** Tables and lists of people repeat inside their one answer; a signature repeats by being given again. */
function isCopied(question: Question): boolean {
  return question.repeatable === true && !['actionTable', 'caseTable', 'people', 'signature'].includes(question.type);
}

const Section = memo(function Section({ section, isFirst, isMarked, opened }: SectionProps) {
  const look = useLook();
  const styles = useStyles();
  const [copies, setCopies] = useState(() => (section.repeatable === true ? copiesOf(section.questions, opened) : 1));
  return (
    <section className={mergeClasses(styles.section, isFirst ? undefined : styles.divided)}>
      {(section.title !== null || section.help !== undefined || isMarked) && (
        <div className={styles.head}>
          {section.title !== null && <h3 className={look.small}>{section.title}</h3>}
          {section.help !== undefined && <p className={look.quiet}>{section.help}</p>}
          {isMarked && <p className={look.quiet}>{ADDED_BY_US}</p>}
        </div>
      )}
      {Array.from({ length: copies }, (_, at) => at + 1).map((copy) => (
        <div key={copy} className={styles.section}>
          {copy > 1 && <h4 className={look.small}>{`${section.title ?? 'Part'} ${copy}`}</h4>}
          {section.questions.map((question) =>
            isCopied(question) && copy === 1 ? (
              <Copyable key={question.id} question={question} opened={opened} />
            ) : (
              <QuestionField key={question.id} question={question} id={idOfCopy(question.id, copy)} />
            ),
          )}
        </div>
      ))}
      {section.repeatable === true && (
        <div>
          <Button size="small" icon={<Icon name="add" size={16} />} onClick={() => setCopies(copies + 1)}>
            {`Add another: ${section.title ?? 'part'}`}
          </Button>
        </div>
      )}
    </section>
  );
});

interface FormRendererProps {
  readonly record: Pick<RecordView, 'form' | 'answers' | 'signatures'>;
  readonly autosave: Autosave;
  readonly people: readonly PersonRef[];
}

/** A form from its definition, ready to be filled in. It is rendered once: what is typed afterwards lives in the fields. */
export function FormRenderer({ record, autosave, people }: FormRendererProps) {
  const look = useLook();
  const styles = useStyles();
  const { form, signatures } = record;
  const [opened] = useState(record.answers);
  const around = useMemo(() => {
    return { autosave, opened, people, hints: questionHints(form) };
  }, [autosave, opened, people, form]);
  const isAskedFor =
    form.kind !== 'audit' && form.sections.some(({ questions }) => questions.some((one) => isExpected(form, one)));
  const signed = useMemo(() => signaturesByQuestion(form, signatures), [form, signatures]);
  useEffect(() => void loadConflictChoice(), []);
  return (
    <FormContext.Provider value={around}>
      <SignatureContext.Provider value={signed}>
        <form className={styles.section} aria-label={form.title} onSubmit={(event) => event.preventDefault()}>
          {form.designedByUs === true && (
            <p className={look.quiet}>Your policy asks for this form and prints none; Supervision drew it.</p>
          )}
          {isAskedFor && (
            <p className={look.quiet}>
              Your policy asks for an answer in every box, unless it says “Optional” or “Added by us”. Nothing missing
              ever stops you from saving, sharing or signing.
            </p>
          )}
          {form.sections.map((section, at) => (
            <Section
              key={section.id}
              section={section}
              isFirst={at === 0}
              isMarked={section.extra === true && form.designedByUs !== true}
              opened={opened}
            />
          ))}
        </form>
      </SignatureContext.Provider>
    </FormContext.Provider>
  );
}
