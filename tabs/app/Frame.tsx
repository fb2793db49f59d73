import { lazy, Suspense } from 'react';
import { Waiting } from '../look/Waiting.tsx';
import { Navigation } from './Navigation.tsx';
import { Pages } from './Pages.tsx';
import { useRoute } from './route.ts';
import { useTab } from './tab-context.ts';

const DialogPage = lazy(async () => ({ default: (await import('./DialogPage.tsx')).DialogPage }));

/** A whole tab with its navigation, or the one page of a Teams dialog. */
export function Frame() {
  const { host } = useTab();
  const route = useRoute();
  if (host.frame === 'task') {
    return (
      <Suspense fallback={<Waiting what="the dialog" />}>
        <DialogPage />
      </Suspense>
    );
  }
  return (
    <>
      <Navigation route={route} />
      <Pages route={route} />
    </>
  );
}
