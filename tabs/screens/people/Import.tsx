import { Button, mergeClasses, ProgressBar } from '@fluentui/react-components';
import { useState } from 'react';
import type { ImportFile } from '../../../shared/contract/import.ts';
import { useCheckImport, useImportTemplate, useRunImport } from '../../api/use-import.ts';
import { usePeople } from '../../api/use-people.ts';
import { hrefTo } from '../../app/route.ts';
import { BackLink } from '../../look/BackLink.tsx';
import { FailureNote } from '../../look/FailureNote.tsx';
import { FileChoice } from '../../look/FileChoice.tsx';
import { FoldCard } from '../../look/FoldCard.tsx';
import { Problem } from '../../look/Problem.tsx';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { FromGroup } from './FromGroup.tsx';
import { ImportFound } from './ImportFound.tsx';

const MOST_BYTES = 2_000_000;

interface RunningProps {
  readonly left: number;
  readonly all: number;
  readonly onStop: () => void;
}

function Running({ left, all, onStop }: RunningProps) {
  const look = useLook();
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-label="Progress">
      <p className={look.text} role="status">
        {all - left} of {all} done
      </p>
      <ProgressBar value={all - left} max={all} aria-label="How far it has come" />
      <p className={look.quiet}>
        Please leave this page open. If it is interrupted, choose the same file again: it goes on where it was.
      </p>
      <div>
        <Button onClick={onStop}>Stop here</Button>
      </div>
    </section>
  );
}

/** People, arrangements, contracts, last sessions, cover and absences from a sheet: looked at first, then brought in part by part. */
export function Import() {
  const look = useLook();
  const page = usePeople();
  const template = useImportTemplate();
  const check = useCheckImport();
  const { run, left, stop } = useRunImport();
  const [file, setFile] = useState<ImportFile | null>(null);
  if (page.isPending) return <Waiting what="the import" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  const take = (chosen: ImportFile) => {
    setFile(chosen);
    run.reset();
    check.mutate(chosen);
  };
  const found = run.data ?? check.data;
  const all = check.data?.left ?? 0;
  const isDone = run.data?.left === 0;
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <header className={look.stack}>
        <BackLink href={hrefTo.staff}>People</BackLink>
        <h1 className={look.title}>Bring in from a sheet</h1>
        <p className={look.text}>
          People, who supervises whom, contracts, when they last met, who stands in and who is away, from an Excel
          workbook or CSV files. You see what it would do before anything is written.
        </p>
      </header>
      <section className={mergeClasses(look.card, look.stack)} aria-label="Choose a file">
        <ol className={look.list}>
          <li className={look.stack}>
            <p className={look.text}>1. Fill in the template. It has examples, and says what belongs in each column.</p>
            <div>
              <Button disabled={template.isPending} onClick={() => template.mutate()}>
                Download the template
              </Button>
            </div>
            <FailureNote error={template.error} />
          </li>
          <li className={look.stack}>
            <p className={look.text}>2. Choose your file.</p>
            <div>
              <FileChoice
                words="Choose a file"
                accept=".xlsx,.csv"
                isBusy={check.isPending || run.isPending}
                mostBytes={MOST_BYTES}
                onFile={take}
              />
            </div>
          </li>
        </ol>
        <div role="status">{check.isPending && <p className={look.text}>Reading {file?.name}…</p>}</div>
        <FailureNote error={check.error} />
      </section>
      <FoldCard title="Or take the people of a group in Microsoft 365" startsOpen={false}>
        <FromGroup schools={page.data.schools} onFile={take} />
      </FoldCard>
      {isDone && (
        <section className={mergeClasses(look.card, look.stack)} role="status">
          <div>
            <Tag tone="good">Everything that can be read is in</Tag>
          </div>
          <p className={look.text}>
            Next: each school’s settings say what is still missing, show what would be sent, and hold the day it goes
            live. Nothing is sent before that day.
          </p>
          <ul className={look.plain}>
            {page.data.schools.map(({ key, name }) => (
              <li key={key}>
                <a className={look.link} href={hrefTo.settings(key)}>
                  Settings of {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {run.isPending && left !== null && <Running left={left} all={all} onStop={stop} />}
      {run.isPending && left === null && <p role="status">Beginning…</p>}
      <FailureNote error={run.error} />
      {found !== undefined && file !== null && !check.isPending && (
        <>
          <h2 className={look.heading}>What is in {file.name}</h2>
          {found.left > 0 && !run.isPending && (
            <div>
              <Button appearance="primary" onClick={() => run.mutate(file)}>
                {run.isError || run.data !== undefined ? 'Go on' : 'Bring in what can be read'}
              </Button>
            </div>
          )}
          <ImportFound found={found} />
        </>
      )}
    </div>
  );
}
