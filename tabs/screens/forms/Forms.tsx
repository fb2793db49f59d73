import { Field, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { useForms } from '../../api/use-forms.ts';
import { AnalysisFigure } from '../../look/AnalysisFigure.tsx';
import { FoldCard } from '../../look/FoldCard.tsx';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { formsFound } from './forms-found.ts';
import { PolicyForms } from './PolicyForms.tsx';

const useStyles = makeStyles({ search: { maxWidth: '420px' } });

/** What was found, in words, as one types. */
function foundWords(count: number, search: string): string {
  if (search.trim() === '') return '';
  if (count === 0) return 'No form has these words.';
  return count === 1 ? 'One form has these words.' : `${count} forms have these words.`;
}

/** Every form of one's policies by the moment it is for, to print blank, and the cycles and models to think with. */
export function Forms() {
  const look = useLook();
  const styles = useStyles();
  const page = useForms();
  const [search, setSearch] = useState('');
  if (page.isPending) return <Waiting what="the forms" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const { policies } = page.data;
  const found = formsFound(policies, search);
  // The same model in two policies is told apart by whose it is.
  const titles = policies.flatMap((policy) => policy.tools.map((tool) => tool.title));
  const count = found.reduce((sum, policy) => sum + policy.forms.length + policy.tools.length, 0);
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <header>
        <h1 className={look.title}>Forms</h1>
        <p className={look.quiet}>
          As your policy prints them, by the moment they are for. A blank one is for the days without a screen.
        </p>
      </header>
      {policies.length === 0 ? (
        <p className={look.text}>No school of yours follows a policy yet.</p>
      ) : (
        <Field label="Find a form" className={styles.search}>
          <Input type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
        </Field>
      )}
      <p role="status" className={count === 0 ? look.text : look.hidden}>
        {foundWords(count, search)}
      </p>
      {found.map((policy) => (
        <div key={policy.id} className={look.wide}>
          {policy.forms.length > 0 && <PolicyForms policy={policy} />}
          {policy.tools.map((tool) => (
            <FoldCard
              key={tool.id}
              title={
                titles.filter((one) => one === tool.title).length > 1 ? `${tool.title} (${policy.name})` : tool.title
              }
              startsOpen={false}
            >
              <AnalysisFigure tool={tool} />
            </FoldCard>
          ))}
        </div>
      ))}
    </div>
  );
}
