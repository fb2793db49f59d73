import { Button, mergeClasses } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { AuditSample, InspectionList } from '../../../shared/contract/inspections.ts';
import { useSchoolPack } from '../../api/use-inspections.ts';
import { Downloading } from '../../look/Downloading.tsx';
import { writtenDate } from '../../look/dates.ts';
import { FailureNote } from '../../look/FailureNote.tsx';
import { Icon } from '../../look/Icon.tsx';
import { listed } from '../../look/names.ts';
import { SchoolField } from '../../look/SchoolField.tsx';
import { useLook } from '../../look/use-look.ts';

const DrawSampleDialog = lazy(async () => ({ default: (await import('./DrawSampleDialog.tsx')).DrawSampleDialog }));

interface AuditSchoolProps {
  readonly schools: InspectionList['auditedSchools'];
  readonly maxDays: number;
}

/** For who audits a school: its audit pack, which holds no word of what was said, and a random sample to ask for. */
export function AuditSchool({ schools, maxDays }: AuditSchoolProps) {
  const look = useLook();
  const pack = useSchoolPack();
  const [chosen, setChosen] = useState(schools[0]?.key ?? '');
  const [isDrawing, setDrawing] = useState(false);
  const [drawn, setDrawn] = useState<AuditSample | null>(null);
  const name = schools.find(({ key }) => key === chosen)?.name ?? '';
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="audit">
      <h2 id="audit" className={look.heading}>
        {schools.length === 1 ? `Audit ${name}` : 'Audit a school'}
      </h2>
      <p className={look.text}>
        The audit pack proves without reading: dates, sessions, who has signed and whose name is missing, whether seals
        are whole, actions as numbers, and who has opened what. Nothing that was said is in it. The people of each
        supervision see that you took it.
      </p>
      <p className={look.text}>
        For the yearly dip sample, supervisions are drawn at random, so that nobody chooses whose; each is then asked
        for like any other, with its own yes or no and its own end.
      </p>
      <div>
        <SchoolField schools={schools} value={chosen} onChoose={setChosen} />
      </div>
      <div className={look.row}>
        <Button
          icon={<Icon name="save" size={16} />}
          disabled={pack.isPending}
          onClick={() => pack.mutate({ school: chosen, format: 'xlsx' })}
        >
          Download audit pack
        </Button>
        <Button disabled={pack.isPending} onClick={() => pack.mutate({ school: chosen, format: 'json' })}>
          Audit pack as JSON
        </Button>
        <Button onClick={() => setDrawing(true)}>Draw an audit sample…</Button>
        <Downloading
          isPending={pack.isPending}
          isDone={pack.isSuccess}
          meanwhile="Being made; a large school takes a minute."
        />
      </div>
      <FailureNote error={pack.error} />
      {drawn !== null && <Drawn sample={drawn} />}
      <Suspense>
        {isDrawing && (
          <DrawSampleDialog
            school={{ key: chosen, name }}
            maxDays={maxDays}
            onDrawn={(sample) => {
              setDrawn(sample);
              setDrawing(false);
            }}
            onClose={() => setDrawing(false)}
          />
        )}
      </Suspense>
    </section>
  );
}

/** What was drawn, and what is needed to draw it again. */
function Drawn({ sample }: { readonly sample: AuditSample }) {
  const look = useLook();
  const { arrangements, outOf, school, drawnOn, seed, leftOut, alreadyOpen } = sample;
  return (
    <div role="status" className={look.stack}>
      <h3 className={look.small}>
        {arrangements.length} of {outOf} drawn at {school.name}, {writtenDate(drawnOn)}
      </h3>
      <ul className={look.divided}>
        {arrangements.map((one) => (
          <li key={one.key} className={look.text}>
            {listed(one.supervisees)} with {listed(one.supervisors)}
          </li>
        ))}
      </ul>
      <p className={look.quiet}>
        Asked for, each on its own; they are on your list above.
        {alreadyOpen > 0 && ` ${alreadyOpen === 1 ? 'One was' : `${alreadyOpen} were`} asked for before.`}
        {leftOut > 0 &&
          ` ${leftOut === 1 ? 'One supervision' : `${leftOut} supervisions`} you are in could not be drawn.`}{' '}
        Drawn by the seed “{seed}”, which is kept: whoever draws on that day draws the same.
      </p>
    </div>
  );
}
