import { Body1, FluentProvider, makeStyles, Title2, Title3, teamsLightTheme } from '@fluentui/react-components';
import type { FormView, QuestionView } from '../../../../../shared/contract/records.ts';
import { definition, show } from '../page.ts';
import { ActionRows } from './ActionRows.tsx';
import { OneField, PromptTable } from './fields.tsx';

const useStyles = makeStyles({
  page: { margin: '0 auto', maxWidth: '880px', padding: '16px' },
  section: { margin: '24px 0 0' },
});
const form = definition() as FormView;

function Part({ question }: { readonly question: QuestionView }) {
  if (question.type === 'actionTable' || question.type === 'caseTable') {
    return <ActionRows question={question} />;
  }
  if (question.type === 'staticText') {
    return (
      <Body1 as="p" block>
        {(question.standingText ?? []).join(' ')}
      </Body1>
    );
  }
  if (question.type === 'signature') {
    return (
      <Body1 as="p" block>
        {question.label} Not signed yet.
      </Body1>
    );
  }
  return <OneField question={question} />;
}

function Section({ section }: { readonly section: FormView['sections'][number] }) {
  const styles = useStyles();
  const isPrompts = section.questions.every((question) => question.type === 'yesNoDateAction');
  return (
    <section className={styles.section}>
      {section.title !== null && (
        <Title3 as="h2" block>
          {section.title}
        </Title3>
      )}
      {section.help !== undefined && (
        <Body1 as="p" block>
          {section.help}
        </Body1>
      )}
      {isPrompts ? (
        <PromptTable questions={section.questions} />
      ) : (
        section.questions.map((question) => <Part key={question.id} question={question} />)
      )}
    </section>
  );
}

/** What somebody would write by hand with React and Fluent UI v9 for these two forms, carefully: uncontrolled boxes, memoised rows. */
function Page() {
  const styles = useStyles();
  return (
    <form className={styles.page} onSubmit={(event) => event.preventDefault()}>
      <Title2 as="h1" block>
        {form.title}
      </Title2>
      {form.sections.map((section) => (
        <Section key={section.id} section={section} />
      ))}
      <datalist id="people">
        <option value="Priya Raman" />
        <option value="Owen Fairley" />
      </datalist>
    </form>
  );
}

show(() => (
  <FluentProvider theme={teamsLightTheme}>
    <main>
      <Page />
    </main>
  </FluentProvider>
));
