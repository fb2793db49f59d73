import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FormsPage } from '../../../shared/contract/forms.ts';
import { FORM_MOMENTS, type FormMoment } from '../../../shared/forms/form-moments.ts';
import { hrefTo } from '../../app/route.ts';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';

type Policy = FormsPage['policies'][number];

interface Moment {
  readonly title: string;
  /** Where it is filled in on screen. */
  readonly where: string;
}

/** What people call the moment a form is for, in the order in which that comes. */
export const MOMENTS: Readonly<Record<FormMoment, Moment>> = {
  beginning: { title: 'At the beginning', where: 'Filled in and signed on the contract’s page.' },
  preparing: { title: 'To prepare and to think with', where: 'Beside the record while you write; never required.' },
  'each session': { title: 'At each session', where: 'Filled in on the session’s page.' },
  'within a session': {
    title: 'In a session, when it is needed',
    where: 'Added on the session’s page, under “Other forms of this session”.',
  },
  'between sessions': {
    title: 'Between sessions',
    where: 'Begun on the supervision’s own page.',
  },
  'after signing': { title: 'When something signed needs correcting', where: 'Begun from the signed form itself.' },
  'changing hands': {
    title: 'When supervision changes hands',
    where: 'Begun on the supervision’s own page.',
  },
  'something wrong': {
    title: 'When something is wrong with the supervision',
    where: 'Kept step by step under Concerns; this is its paper.',
  },
  'looking back': { title: 'Looking back at supervision', where: 'Filled in when the policy asks for it.' },
};

const useStyles = makeStyles({
  line: {
    alignItems: 'baseline',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    justifyContent: 'space-between',
  },
  name: { alignItems: 'baseline', display: 'flex', flexWrap: 'wrap', gap: '4px 8px', minWidth: 0 },
  group: { display: 'flex', flexDirection: 'column', gap: '8px' },
  rule: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '16px' },
});

function FormLine({ form }: { readonly form: Policy['forms'][number] }) {
  const look = useLook();
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <span className={styles.name}>
        <span className={look.text}>{form.title}</span>
        {form.designedByUs && <Tag tone="calm">Drawn by Supervision</Tag>}
      </span>
      <a
        className={look.link}
        href={hrefTo.printForm(form.id, form.version)}
        aria-label={`${form.isFilledIn ? 'Print blank' : 'Read or print'}: ${form.title}`}
      >
        {form.isFilledIn ? 'Print blank' : 'Read or print'}
      </a>
    </li>
  );
}

/** One policy's forms by the moment they are for. */
export function PolicyForms({ policy }: { readonly policy: Policy }) {
  const look = useLook();
  const styles = useStyles();
  const moments = FORM_MOMENTS.filter((moment) => policy.forms.some((form) => form.moment === moment));
  return (
    <section className={mergeClasses(look.card, look.wide)} aria-labelledby={`policy-${policy.id}`}>
      <div>
        <h2 id={`policy-${policy.id}`} className={look.heading}>
          {policy.name}
        </h2>
        {policy.schools.length > 0 && <p className={look.quiet}>{policy.schools.join(', ')}</p>}
      </div>
      {moments.map((moment) => (
        <div key={moment} className={mergeClasses(styles.group, styles.rule)}>
          <div>
            <h3 className={look.small}>{MOMENTS[moment].title}</h3>
            <p className={look.quiet}>{MOMENTS[moment].where}</p>
          </div>
          <ul className={look.list}>
            {policy.forms
              .filter((form) => form.moment === moment)
              .map((form) => (
                <FormLine key={form.id} form={form} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
