import { mergeClasses } from '@fluentui/react-components';
import type { FormsPage } from '../../../shared/contract/forms.ts';
import { useForms } from '../../api/use-forms.ts';
import { hrefTo } from '../../app/route.ts';
import { AnalysisFigure } from '../../look/AnalysisFigure.tsx';
import { BackLink } from '../../look/BackLink.tsx';
import { FoldCard } from '../../look/FoldCard.tsx';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';

type Policy = FormsPage['policies'][number];

const GROUPS: readonly { readonly title: string; readonly kinds: readonly string[] }[] = [
  { title: 'Contracts', kinds: ['contract'] },
  { title: 'Records', kinds: ['record', 'case-record', 'prompt-sheet', 'summary'] },
  { title: 'Agendas, checklists and guides', kinds: ['agenda', 'aide-memoire', 'analysis-tool'] },
  { title: 'Looking back at supervision', kinds: ['evaluation', 'audit'] },
  { title: 'Logs and handover', kinds: ['log', 'handover'] },
];

function PolicyForms({ policy }: { readonly policy: Policy }) {
  const look = useLook();
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby={`policy-${policy.id}`}>
      <div>
        <h2 id={`policy-${policy.id}`} className={look.heading}>
          {policy.name}
        </h2>
        {policy.schools.length > 0 && <p className={look.quiet}>{policy.schools.join(', ')}</p>}
      </div>
      {GROUPS.map(({ title, kinds }) => {
        const forms = policy.forms.filter((form) => kinds.includes(form.kind));
        if (forms.length === 0) return null;
        return (
          <div key={title} className={look.stack}>
            <h3 className={look.small}>{title}</h3>
            <ul className={look.list}>
              {forms.map((form) => (
                <li key={form.id} className={look.text}>
                  <a className={look.link} href={hrefTo.printForm(form.id, form.version)}>
                    {form.title}
                  </a>
                  <span className={look.quiet}>
                    {form.isFilledIn ? ' – print blank' : ' – to read'}
                    {form.designedByUs && ', drawn by Supervision'}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

/** Every form of one's policies, to print blank, and the cycles and models to think with. */
export function Forms() {
  const look = useLook();
  const page = useForms();
  if (page.isPending) return <Waiting what="the forms" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <BackLink href={hrefTo.home}>Home</BackLink>
      <header>
        <h1 className={look.title}>Forms</h1>
        <p className={look.quiet}>
          As your policy prints them. Filled in within a session or a contract they keep themselves; a blank one is for
          the days without a screen.
        </p>
      </header>
      {page.data.policies.length === 0 && <p className={look.text}>No school of yours follows a policy yet.</p>}
      {page.data.policies.map((policy) => (
        <div key={policy.id} className={look.wide}>
          <PolicyForms policy={policy} />
          {policy.tools.map((tool) => (
            <FoldCard key={tool.id} title={tool.title} startsOpen={false}>
              <AnalysisFigure tool={tool} />
            </FoldCard>
          ))}
        </div>
      ))}
    </div>
  );
}
