import type { ArrangementSummary } from '../../../shared/contract/parts.ts';
import type { PolicyMoment } from '../../../shared/contract/policy.ts';
import { usePolicyPage } from '../../api/use-policy-page.ts';
import { useLook } from '../../look/use-look.ts';
import { entriesAt } from './entries-of.ts';
import { PolicyEntryText } from './PolicyEntryText.tsx';

interface PolicyPromptsProps {
  readonly arrangement: Pick<ArrangementSummary, 'school' | 'policy'>;
  readonly moment: PolicyMoment;
}

/** What the policy asks to be thought of just now, said where it is done. Nothing while it cannot be read: it is never in the way. */
export function PolicyPrompts({ arrangement, moment }: PolicyPromptsProps) {
  const look = useLook();
  const page = usePolicyPage(arrangement.school.key).data;
  if (page === undefined || page.policy.id !== arrangement.policy) return null;
  const entries = entriesAt(page.topics, moment);
  if (entries.length === 0) return null;
  return (
    <aside className={look.stack} aria-label="From our policy">
      {entries.map((entry) => (
        <PolicyEntryText key={entry.id} entry={entry} links={page.links} level="p" />
      ))}
    </aside>
  );
}
