import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { WorkbookFile } from '../../shared/contract/calendar-import.ts';
import type { FoundGroups, GroupSheet, ImportCheck, ImportFile } from '../../shared/contract/import.ts';
import { useTab } from '../app/tab-context.ts';
import { keepFile } from './keep-file.ts';

/** Fetches the template and hands it to the browser to keep. */
export function useImportTemplate() {
  const { api } = useTab();
  return useMutation({
    mutationFn: () => api.get<WorkbookFile>('/api/import/template'),
    onSuccess: ({ name, contentType, content }) =>
      keepFile(name, new Blob([Uint8Array.from(atob(content), (one) => one.charCodeAt(0))], { type: contentType })),
  });
}

/** What a file would add and change; nothing is written. */
export function useCheckImport() {
  const { api } = useTab();
  return useMutation({ mutationFn: (file: ImportFile) => api.send<ImportCheck>('POST', '/api/import/check', file) });
}

/** The directory's groups whose name begins so. */
export function useFindGroups() {
  const { api } = useTab();
  return useMutation({
    mutationFn: (name: string) => api.get<FoundGroups>(`/api/import/groups?name=${encodeURIComponent(name)}`),
  });
}

/** A group's members as a file to be looked at. */
export function useGroupSheet() {
  const { api } = useTab();
  return useMutation({ mutationFn: (body: GroupSheet) => api.send<WorkbookFile>('POST', '/api/import/groups', body) });
}

/** Brings a file in, part by part, until nothing is left or somebody stops it; `left` counts down. Begun again it goes on where it was. */
export function useRunImport() {
  const { api, oid } = useTab();
  const queries = useQueryClient();
  const [left, setLeft] = useState<number | null>(null);
  const isStopped = useRef(false);
  const run = useMutation({
    mutationFn: async ({ name, content }: ImportFile) => {
      isStopped.current = false;
      for (let before = Number.POSITIVE_INFINITY; ; ) {
        const said = await api.send<ImportCheck>('POST', '/api/import/run', { name, content });
        setLeft(said.left);
        // A part that brings nothing forward would be asked for for ever.
        if (said.left === 0 || said.left >= before || isStopped.current) return said;
        before = said.left;
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [oid] }),
  });
  const stop = () => {
    isStopped.current = true;
  };
  return { run, left, stop };
}
