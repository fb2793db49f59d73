import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { HandedFile } from '../../shared/contract/calendar-import.ts';
import { useLook } from './use-look.ts';

/** As base64 this is as much as one request may usually hold. */
const MOST_BYTES = 650_000;

interface FileChoiceProps {
  readonly words: string;
  /** What is offered, e.g. `.xlsx,.csv`. */
  readonly accept: string;
  readonly isBusy: boolean;
  /** Where more may be sent. */
  readonly mostBytes?: number;
  readonly onFile: (file: HandedFile) => void;
}

function contentOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(new Error('This file cannot be read. It may have been moved or deleted.'));
    reader.readAsDataURL(file);
  });
}

/** A button that lets somebody choose a file and hands it over whole; the same file can be chosen again. */
export function FileChoice({ words, accept, isBusy, mostBytes = MOST_BYTES, onFile }: FileChoiceProps) {
  const look = useLook();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const take = async (file: File) => {
    setProblem('');
    const most = mostBytes < 1_000_000 ? `${Math.floor(mostBytes / 100_000) * 100} kB` : `${mostBytes / 1_000_000} MB`;
    if (file.size > mostBytes) throw new Error(`This file is too large: up to ${most} can be read.`);
    onFile({ name: file.name, content: await contentOf(file) });
  };
  return (
    <>
      <Button disabled={isBusy} onClick={() => input.current?.click()}>
        {words}
      </Button>
      <input
        ref={input}
        className={look.hidden}
        type="file"
        tabIndex={-1}
        aria-label={words}
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) take(file).catch((error: Error) => setProblem(error.message));
          target.value = '';
        }}
      />
      {problem !== '' && (
        <p role="alert" className={look.text}>
          {problem}
        </p>
      )}
    </>
  );
}
