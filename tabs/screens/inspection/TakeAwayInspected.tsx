import { Button, Checkbox, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { InspectionView } from '../../../shared/contract/inspections.ts';
import { useInspectionPack } from '../../api/use-inspections.ts';
import { useExportArrangement } from '../../api/use-oversight.ts';
import { Downloading } from '../../look/Downloading.tsx';
import { FailureNote } from '../../look/FailureNote.tsx';
import { Icon } from '../../look/Icon.tsx';
import { useLook } from '../../look/use-look.ts';

const SCOPE_HELD: Readonly<Record<InspectionView['scope'], string>> = {
  records: 'the records and actions',
  'case discussions': 'what was said about children',
  'records and case discussions': 'the records, the actions and what was said about children',
};

interface TakeAwayInspectedProps {
  readonly inspectionKey: string;
  readonly arrangementKey: string;
  readonly scope: InspectionView['scope'];
}

/** What may be read by an inspection, and the proof around it, to take away. */
export function TakeAwayInspected({ inspectionKey, arrangementKey, scope }: TakeAwayInspectedProps) {
  const look = useLook();
  const pack = useInspectionPack(inspectionKey);
  const exporting = useExportArrangement(arrangementKey);
  const [content, setContent] = useState(false);
  const isPending = pack.isPending || exporting.isPending;
  const isDone = pack.isSuccess || exporting.isSuccess;
  return (
    <section className={mergeClasses(look.card, look.stack, look.notOnPaper)} aria-labelledby="take-away">
      <h2 id="take-away" className={look.heading}>
        Take it away
      </h2>
      <p className={look.text}>
        The audit pack holds dates, sessions, who has signed and whose name is missing, whether seals are whole, actions
        as numbers, and who has opened what. An export holds {SCOPE_HELD[scope]}, word for word. Files leave the
        protection of this app, and that you took them is written down like every opening.
      </p>
      <Checkbox
        checked={content}
        label={`With ${SCOPE_HELD[scope]} in the pack`}
        onChange={(_, data) => setContent(data.checked === true)}
      />
      <div className={look.row}>
        <Button
          appearance="primary"
          icon={<Icon name="save" size={16} />}
          disabled={isPending}
          onClick={() => pack.mutate({ format: 'xlsx', content })}
        >
          Download audit pack
        </Button>
        <Button disabled={isPending} onClick={() => pack.mutate({ format: 'json', content })}>
          Audit pack as JSON
        </Button>
        <Button disabled={isPending} onClick={() => exporting.mutate('xlsx')}>
          Export to Excel
        </Button>
        <Button disabled={isPending} onClick={() => exporting.mutate('json')}>
          Export as JSON
        </Button>
        <Downloading isPending={isPending} isDone={isDone} />
      </div>
      <FailureNote error={pack.error ?? exporting.error} />
    </section>
  );
}
