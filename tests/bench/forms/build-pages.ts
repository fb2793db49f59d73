import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Rolldown } from 'vite';
import type { Candidate, CandidateName } from './candidates.ts';

const fileIn = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const ROOT = fileIn('../../..');

/** One built page: the files to serve, and which of them its HTML names. */
export interface BuiltPage {
  readonly files: ReadonlyMap<string, string>;
  readonly script: string;
  readonly styles: readonly string[];
}

type Output = Rolldown.RolldownOutput['output'];

/** A production build of these modules, kept in memory. */
async function built(input: Readonly<Record<string, string>>): Promise<Output> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    resolve: { dedupe: ['react', 'react-dom', '@fluentui/react-components'] },
    build: {
      write: false,
      target: 'es2023',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 5000,
      rolldownOptions: { input },
    },
  });
  if (!('output' in result)) throw new Error('The bench pages were built in an unexpected way.');
  return result.output;
}

const textOf = (file: Output[number]): string =>
  file.type === 'chunk'
    ? file.code
    : typeof file.source === 'string'
      ? file.source
      : new TextDecoder().decode(file.source);

/** A candidate's page on its own, as somebody would deploy it. */
export async function buildPage(candidate: Candidate): Promise<BuiltPage> {
  const output = await built({ [candidate.name]: fileIn(`pages/${candidate.entry}`) });
  const entry = output.find((file) => file.type === 'chunk' && file.isEntry);
  if (entry === undefined) throw new Error(`${candidate.name} has no entry.`);
  return {
    files: new Map(output.map((file) => [file.fileName, textOf(file)])),
    script: entry.fileName,
    styles: output.map((file) => file.fileName).filter((name) => name.endsWith('.css')),
  };
}

/** The chunks that have to be there before this one runs, itself included. */
function reached(output: Output, fileName: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(fileName)) return found;
  found.add(fileName);
  const chunk = output.find((file) => file.fileName === fileName);
  if (chunk?.type === 'chunk') for (const next of chunk.imports) reached(output, next, found);
  return found;
}

/** The code each candidate's form needs beyond what the tab has loaded before any form is opened (`tabs/main.tsx`). */
export async function codeBeyondShell(
  candidates: readonly Candidate[],
): Promise<ReadonlyMap<CandidateName, readonly string[]>> {
  const pairs = candidates.map(async (candidate) => {
    const output = await built({
      shell: `${ROOT}/tabs/main.tsx`,
      form: fileIn(`pages/${candidate.entry}`),
    });
    const named = (name: string) => {
      const found = output.find((file) => file.type === 'chunk' && file.isEntry && file.name === name);
      if (found === undefined) throw new Error(`Nothing was built for ${name}.`);
      return reached(output, found.fileName);
    };
    const shell = named('shell');
    const beyond = [...named('form')].filter((fileName) => !shell.has(fileName));
    const code = output.filter((file) => beyond.includes(file.fileName)).map(textOf);
    return [candidate.name, code] as const;
  });
  return new Map(await Promise.all(pairs));
}
