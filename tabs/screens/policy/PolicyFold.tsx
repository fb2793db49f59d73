import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ArrangementSummary } from '../../../shared/contract/parts.ts';
import type { PolicyMoment } from '../../../shared/contract/policy.ts';
import { usePolicyPage } from '../../api/use-policy-page.ts';
import { hrefTo } from '../../app/route.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { FoldCard } from '../../look/FoldCard.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { entriesAt } from './entries-of.ts';
import { PolicyEntryText } from './PolicyEntryText.tsx';

const MOMENTS: readonly (readonly [PolicyMoment, string])[] = [
  ['contract', 'Making the contract'],
  ['before', 'Before a session'],
  ['writing', 'While you talk and write'],
  ['case', 'About a child'],
  ['referral', 'A referral'],
  ['closing', 'Before you finish'],
];

interface PolicyFoldProps {
  readonly arrangement: Pick<ArrangementSummary, 'school' | 'policy'>;
  /** What is being done; another moment can be chosen. */
  readonly moment: PolicyMoment;
}

function MomentEntries({ arrangement, moment: first }: PolicyFoldProps) {
  const look = useLook();
  const page = usePolicyPage(arrangement.school.key);
  const [moment, setMoment] = useState(first);
  if (page.isPending) return <Waiting isPart what="the policy" />;
  if (page.isError) return <FailureNote error={page.error} />;
  const isSame = page.data.policy.id === arrangement.policy;
  return (
    <>
      {isSame && (
        <Field label="For">
          <Select
            value={moment}
            onChange={(_, { value }) => setMoment(MOMENTS.find(([one]) => one === value)?.[0] ?? first)}
          >
            {MOMENTS.map(([one, words]) => (
              <option key={one} value={one}>
                {words}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {isSame ? (
        entriesAt(page.data.topics, moment).map((entry) => (
          <PolicyEntryText key={entry.id} entry={entry} links={page.data.links} level="h3" />
        ))
      ) : (
        <p className={look.text}>
          The school has another policy now. This arrangement keeps the one it was made under.
        </p>
      )}
      <p className={look.text}>
        <a className={look.inText} href={hrefTo.policy(arrangement.school.key)}>
          Our whole policy
        </a>
      </p>
    </>
  );
}

/** What the policy says for this moment, folded away beside the form; read only when somebody opens it. */
export function PolicyFold(props: PolicyFoldProps) {
  const [isAsked, setAsked] = useState(false);
  return (
    <FoldCard title="From our policy" startsOpen={false} onOpen={() => setAsked(true)}>
      {isAsked && <MomentEntries {...props} />}
    </FoldCard>
  );
}
