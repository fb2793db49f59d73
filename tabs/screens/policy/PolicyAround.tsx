import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { PolicyPage } from '../../../shared/contract/policy.ts';
import { capital } from '../../../shared/domain/capital.ts';
import { AnalysisFigure } from '../../look/AnalysisFigure.tsx';
import { useLook } from '../../look/use-look.ts';
import { linkWords } from './entries-of.ts';
import { PolicySection } from './PolicySection.tsx';

const useStyles = makeStyles({
  steps: { display: 'flex', flexDirection: 'column', gap: '4px', margin: '4px 0 0', paddingLeft: '24px' },
});

interface PageProps {
  readonly page: PolicyPage;
}

/** The policy's routes, step by step. */
export function PolicyRoutes({ page }: PageProps) {
  const look = useLook();
  const styles = useStyles();
  return (
    <PolicySection id="routes" title="Step by step: who to turn to">
      {page.routes.map((route) => (
        <div key={route.id}>
          <h3 className={look.small}>{route.title}</h3>
          <ol className={styles.steps}>
            {route.steps.map((step) => (
              <li key={`${step.who} ${step.rule}`} className={look.text}>
                {capital(step.who)}
                {step.needsAgreementOfBoth && ', when both of you agree'}{' '}
                <span className={look.quiet}>(rule {step.rule})</span>
              </li>
            ))}
          </ol>
        </div>
      ))}
      <p className={look.text}>
        It never stops at the person it is about, or at somebody who is away: it goes to the next. You can raise it from
        your arrangement’s page.
      </p>
    </PolicySection>
  );
}

/** On what grounds something leaves the room. */
export function PolicyLimits({ page }: PageProps) {
  const look = useLook();
  const styles = useStyles();
  return (
    <PolicySection id="limits" title="On what grounds it is passed on">
      <ul className={styles.steps}>
        {page.confidentialityLimits.map((limit) => (
          <li key={limit} className={look.text}>
            {limit}
          </li>
        ))}
      </ul>
    </PolicySection>
  );
}

/** The cycles and models to think a case through with. */
export function PolicyTools({ page }: PageProps) {
  return (
    <PolicySection id="tools" title="Models to think with">
      {page.tools.map((tool) => (
        <AnalysisFigure key={tool.id} tool={tool} />
      ))}
    </PolicySection>
  );
}

/** Whom to ask, here and in the trust's other schools. */
export function PolicyContacts({ page }: PageProps) {
  const look = useLook();
  return (
    <PolicySection id="contacts" title="Who to ask">
      {page.contacts.map(({ school, contacts }) => (
        <div key={school}>
          <h3 className={look.small}>{school}</h3>
          <ul className={look.plain}>
            {contacts.map((contact) => (
              <li key={`${contact.label} ${contact.name}`} className={look.text}>
                {contact.label}: {contact.name}, {contact.how}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </PolicySection>
  );
}

/** Everything the policy points to, and where the school keeps it. */
export function PolicyLinks({ page }: PageProps) {
  const look = useLook();
  return (
    <PolicySection id="links" title="Where to find it">
      <ul className={mergeClasses(look.list, look.plain)}>
        {page.links.map((link) => (
          <li key={link.id} className={look.text}>
            {link.address === null ? (
              <>
                {linkWords(link)}{' '}
                <span className={look.quiet}>
                  {page.mayEdit ? 'No place named yet.' : 'Ask your safeguarding lead where it is kept.'}
                </span>
              </>
            ) : (
              <a className={look.inText} href={link.address} target="_blank" rel="noreferrer">
                {linkWords(link)}
                <span className={look.hidden}> (opens in a new window)</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </PolicySection>
  );
}
