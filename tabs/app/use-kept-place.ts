import { type RefObject, useEffect } from 'react';

/** What a reader can be put back into when the thing they were on is gone. */
const PARTS = 'section, article, li, main';

/**
 * Keeps a keyboard's or screen reader's place: where what has the focus goes away, because it is done or another page has come, the focus moves to the
 * nearest part of the page around it that is still there, instead of being lost at the top of the document. Whoever points and clicks is left alone.
 */
export function useKeptPlace(around: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const page = around.current;
    if (page === null) return undefined;
    let focused: HTMLElement | null = null;
    let parts: readonly HTMLElement[] = [];
    let isPointing = false;
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      focused = target;
      const found: HTMLElement[] = [];
      for (let part = target.parentElement?.closest<HTMLElement>(PARTS); part != null; ) {
        found.push(part);
        part = part === page ? null : part.parentElement?.closest<HTMLElement>(PARTS);
      }
      parts = found;
    };
    const onPoint = () => {
      isPointing = true;
    };
    const onKey = () => {
      isPointing = false;
    };
    const onChange = () => {
      if (isPointing || focused === null || focused.isConnected || document.activeElement !== document.body) return;
      focused = null;
      const left = parts.find((part) => part.isConnected);
      if (left === undefined) return;
      if (!left.hasAttribute('tabindex')) left.tabIndex = -1;
      left.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(onChange);
    observer.observe(page, { childList: true, subtree: true });
    page.addEventListener('focusin', onFocus);
    addEventListener('pointerdown', onPoint);
    addEventListener('keydown', onKey, true);
    return () => {
      observer.disconnect();
      page.removeEventListener('focusin', onFocus);
      removeEventListener('pointerdown', onPoint);
      removeEventListener('keydown', onKey, true);
    };
  }, [around]);
}
