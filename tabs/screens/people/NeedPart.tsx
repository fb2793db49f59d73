import { Button, Field, mergeClasses, Select } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { PersonPage, SayNeed } from '../../../shared/contract/people-page.ts';
import { NO_NEED_REASONS } from '../../../shared/domain/people/person.ts';
import { useSayNeed } from '../../api/use-people.ts';
import { writtenDate } from '../../look/dates.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';

const NewArrangementDialog = lazy(async () => ({
  default: (await import('../arranging/NewArrangementDialog.tsx')).NewArrangementDialog,
}));

type Need = PersonPage['needs'][number];

const TITLES: Readonly<Record<Need['need'], string>> = {
  safeguarding: 'Safeguarding supervision',
  clinical: 'Clinical supervision',
};

/** How it stands, in a sentence or two. */
function stateWords({ isAsked, rule, said }: Need): string {
  const position = isAsked
    ? `Their position needs it${rule === null ? '' : ` (${rule})`}.`
    : 'Their position alone does not ask for it.';
  if (said === null) return position;
  const by = `${said.by} on ${writtenDate(said.on)}`;
  return said.isNeeded ? `Needed: said by ${by}.` : `None needed: ${said.reason}. Said by ${by}. ${position}`;
}

function ReasonForm({
  isSaving,
  onSave,
  onClose,
}: {
  readonly isSaving: boolean;
  readonly onSave: (reason: SayNeed['reason']) => void;
  readonly onClose: () => void;
}) {
  const look = useLook();
  const [reason, setReason] = useState('');
  return (
    <div className={look.stack}>
      <Field label="Why they need none" hint="Leads see it beside the gaps in the register, with your name.">
        <Select value={reason} onChange={(_, { value }) => setReason(value)}>
          <option value="">Choose the reason</option>
          {NO_NEED_REASONS.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </Field>
      <div className={look.row}>
        <Button
          appearance="primary"
          disabled={reason === '' || isSaving}
          onClick={() => onSave(NO_NEED_REASONS.find((one) => one === reason) ?? null)}
        >
          Save
        </Button>
        <Button onClick={onClose}>Not now</Button>
      </div>
    </div>
  );
}

interface NeedRowProps {
  readonly page: PersonPage;
  readonly stands: Need;
  readonly onArrange: () => void;
}

function NeedRow({ page, stands, onArrange }: NeedRowProps) {
  const look = useLook();
  const say = useSayNeed(page.person.id);
  const [isExcusing, setExcusing] = useState(false);
  const { need, said, isAsked, isUnmet } = stands;
  const isNeeded = said?.isNeeded ?? isAsked;
  const send = (body: Omit<SayNeed, 'need'>) => say.mutate({ need, ...body }, { onSuccess: () => setExcusing(false) });
  return (
    <li className={look.stack}>
      <div className={look.spread}>
        <div>
          <h3 className={look.small}>{TITLES[need]}</h3>
          <p className={look.text}>{stateWords(stands)}</p>
        </div>
        {isUnmet && <Tag tone="late">has nobody for it</Tag>}
      </div>
      <div className={look.row}>
        {isUnmet && page.mayArrange && (
          <Button appearance="primary" onClick={onArrange}>
            Arrange supervision
          </Button>
        )}
        {said !== null && (
          <Button disabled={say.isPending} onClick={() => send({ says: null })}>
            Let their position decide
          </Button>
        )}
        {!isNeeded && said === null && (
          <Button disabled={say.isPending} onClick={() => send({ says: 'needed' })}>
            They need it
          </Button>
        )}
        {isNeeded && !isExcusing && <Button onClick={() => setExcusing(true)}>They need none, because…</Button>}
      </div>
      {isExcusing && (
        <ReasonForm
          isSaving={say.isPending}
          onSave={(reason) => send({ says: 'not needed', reason })}
          onClose={() => setExcusing(false)}
        />
      )}
      <FailureNote error={say.error} />
    </li>
  );
}

/** Whether somebody needs supervision, by position or because a lead says so; with the way to begin one where nobody is there. */
export function NeedPart({ page }: { readonly page: PersonPage }) {
  const look = useLook();
  const [arranging, setArranging] = useState<Need['need'] | null>(null);
  const [home] = page.person.schools;
  if (page.needs.length === 0 || home === undefined) return null;
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="needs">
      <h2 id="needs" className={look.heading}>
        What they need
      </h2>
      <ul className={look.divided}>
        {page.needs.map((one) => (
          <NeedRow key={one.need} page={page} stands={one} onArrange={() => setArranging(one.need)} />
        ))}
      </ul>
      <Suspense>
        {arranging !== null && (
          <NewArrangementDialog
            school={home}
            begin={{ supervisee: page.person.id, kind: arranging === 'clinical' ? 'clinical' : 'one-to-one' }}
            onClose={() => setArranging(null)}
          />
        )}
      </Suspense>
    </section>
  );
}
