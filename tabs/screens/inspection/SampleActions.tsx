import { Button, Field, mergeClasses, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ActionSample, InspectionList } from '../../../shared/contract/inspections.ts';
import { useActionSample } from '../../api/use-inspections.ts';
import { writtenDate } from '../../look/dates.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';

type Sampled = ActionSample['actions'][number];

const KINDS: Readonly<Record<Sampled['category'], string>> = {
  case: 'About a case',
  practice: 'About practice',
  development: 'About development',
  support: 'Support',
  refer: 'A referral',
  other: 'Something else',
};

/** What became of it, as far as dates say. */
function stateOf(one: Sampled) {
  if (one.status === 'done' && one.closedOn !== null) {
    const late = one.wasLate ? ', later than agreed' : '';
    return {
      words: `Done ${writtenDate(one.closedOn)}${late}`,
      tone: one.wasLate ? ('soon' as const) : ('good' as const),
    };
  }
  if (one.status === 'done') return { words: 'Done', tone: 'good' as const };
  if (one.status === 'open' && one.isOverdue) return { words: 'Overdue', tone: 'late' as const };
  return one.status === 'open'
    ? { words: 'Open', tone: 'calm' as const }
    : { words: 'No longer needed', tone: 'calm' as const };
}

/** A random sample of a school's action plans, for the safeguarding team: no words, no names, no child. */
export function SampleActions({ schools }: { readonly schools: InspectionList['sampledSchools'] }) {
  const look = useLook();
  const [chosen, setChosen] = useState(schools[0]?.key ?? '');
  const [asked, setAsked] = useState<string | null>(null);
  const sample = useActionSample(asked);
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="sample">
      <h2 id="sample" className={look.heading}>
        Sample action plans
      </h2>
      <p className={look.quiet}>
        Up to ten actions of a school, drawn at random and the same all day. Nothing anybody wrote, no name, no child:
        to read more than this, somebody has to ask for an inspection.
      </p>
      <div className={look.row}>
        <Field label="School" className={look.field}>
          <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
            {schools.map((school) => (
              <option key={school.key} value={school.key}>
                {school.name}
              </option>
            ))}
          </Select>
        </Field>
        <Button style={{ alignSelf: 'flex-end' }} disabled={chosen === ''} onClick={() => setAsked(chosen)}>
          Draw a sample
        </Button>
      </div>
      {asked !== null && sample.isPending && <Waiting isPart what="the sample" />}
      <FailureNote error={sample.error} />
      {sample.data !== undefined && <Drawn sample={sample.data} />}
    </section>
  );
}

function Drawn({ sample }: { readonly sample: ActionSample }) {
  const look = useLook();
  if (sample.actions.length === 0)
    return <p className={look.text}>No action has been agreed at {sample.school.name}.</p>;
  return (
    <div role="status" className={look.stack}>
      <h3 className={look.small}>
        {sample.actions.length} of {sample.outOf} at {sample.school.name}, {writtenDate(sample.takenOn)}
      </h3>
      <ul className={look.divided}>
        {sample.actions.map((one) => (
          <li key={one.number} className={look.spread}>
            <div>
              <p className={look.text}>{KINDS[one.category]}</p>
              <p className={look.quiet}>
                {one.dueOn === null ? 'No date was agreed' : `To be done by ${writtenDate(one.dueOn)}`}
                {one.slippedCount > 0 && ` · moved ${one.slippedCount === 1 ? 'once' : `${one.slippedCount} times`}`}
                {one.isReferralMade !== null && (one.isReferralMade ? ' · referral made' : ' · referral not made yet')}
              </p>
            </div>
            <Tag tone={stateOf(one).tone}>{stateOf(one).words}</Tag>
          </li>
        ))}
      </ul>
    </div>
  );
}
