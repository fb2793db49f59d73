import type { ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';

/** What the measuring side uses to draw the form again in the same page. */
export interface BenchPage {
  mount(): void;
  unmount(): void;
}

declare global {
  interface Window {
    benchPage?: BenchPage;
  }
}

/** The form's definition, written into the page by the bench's server. */
export function definition(): unknown {
  return JSON.parse(document.getElementById('definition')?.textContent ?? 'null');
}

/** Draws the element into the page, and again whenever the bench asks for it. */
export function show(draw: () => ReactElement): void {
  const place = document.getElementById('root');
  if (place === null) throw new Error('This page has no root.');
  let root: Root | null = null;
  window.benchPage = {
    mount() {
      root = createRoot(place);
      root.render(draw());
    },
    unmount() {
      root?.unmount();
      root = null;
    },
  };
  window.benchPage.mount();
}
