import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Session } from '../../tabs/screens/session/Session.tsx';
import { FakeApi } from './fake-api.ts';
import { heldSessionPage } from './fake-pages.ts';
import { show } from './show.tsx';

async function writing() {
  const api = new FakeApi();
  show(<Session sessionKey="s-next" />, api);
  await screen.findByRole('article');
  return api;
}

describe('the boxes that are still empty', () => {
  it('are counted beside the record, and a press puts the cursor in the box', async () => {
    await writing();
    const list = await screen.findByRole('group', { name: /still empty/ });
    fireEvent.click(within(list).getByText(/still empty/));
    const [first] = within(list).getAllByRole('button');
    if (first === undefined) throw new Error('no box is empty');
    fireEvent.click(first);
    expect(document.activeElement?.closest('article')).not.toBeNull();
    expect(document.activeElement).not.toBe(first);
    expect(['INPUT', 'TEXTAREA', 'SELECT', 'BUTTON']).toContain(document.activeElement?.tagName);
  });

  it('stop nobody: what can be shared is shared', async () => {
    await writing();
    const share = screen.queryByRole<HTMLButtonElement>('button', { name: 'Share it' });
    expect(share === null || !share.disabled).toBe(true);
  });

  it('say how many actions of the list come from the record', async () => {
    const api = new FakeApi();
    const page = heldSessionPage();
    if (page.record === null) throw new Error('no record');
    const [question] = page.record.form.sections.flatMap((section) => section.questions);
    const actions = [
      { key: 'a', text: 'Ring the nurse', status: 'open', asksOwner: true },
      { key: 'b', text: 'Book a room', status: 'done', asksOwner: false },
    ];
    const record = { ...page.record, actionRows: [{ field: question?.id ?? '', actions }] };
    api.sessions.set('s-held', { ...page, record });
    show(<Session sessionKey="s-held" />, api);
    const note = await screen.findByRole('region', { name: '2 actions are in the list' });
    expect(within(note).getByRole('link', { name: '2 actions' }).getAttribute('href')).toBe('#/actions');
    expect(note.textContent).toContain('1 still open');
    expect(note.textContent).toContain('with the supervisor to sort out');
  });
});
