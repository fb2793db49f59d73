import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ArrangementSummary } from '../../../shared/contract/parts.ts';
import type { RecordView } from '../../../shared/contract/records.ts';
import type { Question } from '../../../shared/forms/form-definition.ts';
import { kindOf } from '../../../shared/forms/kinds/kind-of.ts';
import { copiesOf, idOfCopy } from '../../form/copies.ts';
import { signaturesByQuestion } from '../../form/signature-context.ts';
import { writtenMoment } from '../../look/dates.ts';
import { namesOf } from '../../look/names.ts';
import { useLook } from '../../look/use-look.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: 0 },
  divided: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '20px' },
  label: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  answer: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    margin: 0,
    maxWidth: '76ch',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  none: { color: tokens.colorNeutralForeground3 },
  list: { display: 'flex', flexDirection: 'column', gap: '14px', margin: 0 },
  pair: {
    display: 'grid',
    gap: '2px 24px',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

interface RecordPaperProps {
  readonly record: Pick<RecordView, 'form' | 'answers' | 'signatures' | 'signing'>;
  readonly arrangement: ArrangementSummary;
}

/** A filled form as question and answer: what is read, printed and signed. */
export function RecordPaper({ record, arrangement }: RecordPaperProps) {
  const look = useLook();
  const styles = useStyles();
  const { form, answers, signatures } = record;
  const names = namesOf(arrangement);
  const signed = signaturesByQuestion(form, signatures);

  const shown = (question: Question, id: string): string => {
    if (question.type === 'signature') {
      if (record.signing.style === 'paper original') return 'On paper, not here';
      return (signed[question.id] ?? [])
        .map(
          ({ name, signedAt, comment }) =>
            `${name}, ${writtenMoment(signedAt)}${comment === null ? '' : `\n“${comment}”`}`,
        )
        .join('\n');
    }
    const dated = form.signers.find((signer) => signer.dateQuestion === question.id);
    const signature = dated === undefined ? undefined : signed[dated.signatureQuestion]?.[0];
    if (signature !== undefined) return writtenMoment(signature.signedAt);
    return kindOf(question.type).print(question, answers[id] ?? null, names);
  };
  return (
    <div className={styles.section}>
      {form.sections.map((section, at) => {
        const copies = section.repeatable === true ? copiesOf(section.questions, answers) : 1;
        return (
          <section
            key={section.id}
            className={mergeClasses(styles.section, at === 0 ? undefined : styles.divided)}
            {...(section.title === null ? {} : { 'aria-label': section.title })}
          >
            {section.title !== null && <h3 className={look.small}>{section.title}</h3>}
            {section.questions
              .filter((question) => question.type === 'staticText')
              .flatMap((question) => question.standingText ?? [])
              .map((text) => (
                <p key={text} className={look.quiet}>
                  {text}
                </p>
              ))}
            <dl className={styles.list}>
              {Array.from({ length: copies }, (_, copy) => copy + 1).flatMap((copy) =>
                section.questions
                  .filter((question) => question.type !== 'staticText')
                  .map((question) => {
                    const id = idOfCopy(question.id, copy);
                    const answer = shown(question, id);
                    return (
                      <div key={id} className={styles.pair}>
                        <dt className={styles.label}>{question.label}</dt>
                        <dd className={mergeClasses(styles.answer, answer === '' ? styles.none : undefined)}>
                          {answer === '' ? 'Not answered' : answer}
                        </dd>
                      </div>
                    );
                  }),
              )}
            </dl>
          </section>
        );
      })}
    </div>
  );
}
