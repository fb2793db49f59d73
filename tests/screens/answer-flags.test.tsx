import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RecordView } from '../../shared/contract/records.ts';
import { formOf } from '../../shared/policies/index.ts';
import { Session } from '../../tabs/screens/session/Session.tsx';
import { FakeApi } from './fake-api.ts';
import { fakeRecord, fakeSessionPage, formView } from './fake-pages.ts';
import { show } from './show.tsx';

function writing(answers: RecordView['answers']): FakeApi {
  const form = formOf('hscb-recording-template', 1);
  if (form === undefined) throw new Error('The form is gone.');
  const api = new FakeApi();
  const record = fakeRecord({ form: formView(form), beside: [], answers });
  api.sessions.set('s-next', { ...fakeSessionPage(), record });
  return api;
}

describe('what the policy wants of the answers', () => {
  it('is said beside the form with its rule, and stands in the way of nothing', async () => {
    show(<Session sessionKey="s-next" />, writing({ decision: 'Step up.' }));
    const said = await screen.findByText(/A decision is written without why it was agreed\. Rule H-56 of your policy/);
    expect(said).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Share it' }).hasAttribute('disabled')).toBe(false);
  });

  it('goes by itself once the answer is there and saved', async () => {
    show(<Session sessionKey="s-next" />, writing({ decision: 'Step up.' }));
    await screen.findByText(/Rule H-56/);
    const box = screen.getByRole('textbox', { name: /Why this was agreed/ });
    fireEvent.change(box, { target: { value: 'Nothing has changed for six months.' } });
    fireEvent.blur(box);
    await expect.poll(() => screen.queryByText(/Rule H-56/), { timeout: 12_000 }).toBeNull();
  });

  it('is nothing where all is as the policy wants it', async () => {
    show(<Session sessionKey="s-next" />, writing({ decision: 'Step up.', 'decision-reason': 'No change.' }));
    await screen.findByRole('button', { name: 'Share it' });
    expect(screen.queryByText(/Rule H-/)).toBeNull();
  });
});
