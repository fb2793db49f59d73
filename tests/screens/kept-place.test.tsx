import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useRef, useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { useKeptPlace } from '../../tabs/app/use-kept-place.ts';

/** A page with a part whose button goes once it is pressed, and with the part where that is asked for. */
function APage({ goes }: { readonly goes: 'button' | 'part' }) {
  const main = useRef<HTMLElement>(null);
  useKeptPlace(main);
  const [isDone, setDone] = useState(false);
  return (
    <main ref={main}>
      {!(isDone && goes === 'part') && (
        <section aria-label="Signatures">
          {!isDone && (
            <button type="button" onClick={() => setDone(true)}>
              Sign
            </button>
          )}
        </section>
      )}
    </main>
  );
}

async function press(goes: 'button' | 'part', isPointed = false) {
  render(<APage goes={goes} />);
  const button = screen.getByRole('button', { name: 'Sign' });
  button.focus();
  if (isPointed) fireEvent.pointerDown(button);
  fireEvent.click(button);
  await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
}

describe('the place of a keyboard', () => {
  afterEach(cleanup);

  it('is the part around a button that goes away when it is done', async () => {
    await press('button');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Signatures' })));
  });

  it('is the page where the whole part goes', async () => {
    await press('part');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
  });

  it('is not moved for whoever points', async () => {
    await press('button', true);
    expect(document.activeElement).toBe(document.body);
  });
});
