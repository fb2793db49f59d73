import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RecordedAdHoc } from '../../shared/contract/ad-hoc.ts';
import { DialogPage } from '../../tabs/app/DialogPage.tsx';
import { MessageLink } from '../../tabs/screens/record/MessageLink.tsx';
import { FAKE_AD_HOC } from './fake-ad-hoc.ts';
import { answered, FakeApi, refused } from './fake-api.ts';
import { fakeRecord } from './fake-pages.ts';
import { show } from './show.tsx';

const PATH = '/api/arrangements/a-owen/ad-hoc';
const LINK = 'https://teams.microsoft.com/l/message/19:ab@thread.v2/1763888400000';
const recorded: RecordedAdHoc = { session: 's-new', refused: [], record: fakeRecord() };

function openDialog(api: FakeApi, of: Record<string, string>) {
  history.replaceState(null, '', `/?${new URLSearchParams({ dialog: 'ad-hoc', ...of })}`);
  return show(<DialogPage />, api, 'task');
}

describe('a message that becomes ad hoc supervision', () => {
  it('is refused in words to somebody who is not in the supervision', async () => {
    const api = new FakeApi().on(`GET ${PATH}`, () => refused(403, { code: 'not-a-party', message: 'Not yours.' }));
    openDialog(api, { arrangement: 'a-owen', message: LINK });
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });

  it('is sent with its link once, and the dialog closes', async () => {
    const api = new FakeApi()
      .on(`GET ${PATH}`, () => answered(FAKE_AD_HOC))
      .on(`POST ${PATH}`, () => answered(recorded));
    const { finished } = openDialog(api, { arrangement: 'a-owen', message: LINK });
    const box = await screen.findByRole('textbox', { name: 'What was discussed' });
    fireEvent.change(box, { target: { value: 'Invented talk' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Close' }));
    expect(api.sent(`POST ${PATH}`)).toMatchObject([{ answers: { note: 'Invented talk' }, messageLink: LINK }]);
    expect(finished).toEqual([{ dialog: 'ad-hoc', done: 'yes' }]);
  });

  it('asks with whom where that is not clear, and keeps what was typed for one when another is looked at', async () => {
    const api = new FakeApi().on(`GET ${PATH}`, () => answered(FAKE_AD_HOC));
    openDialog(api, { message: 'https://elsewhere.example/message' });
    expect(await screen.findByText(/Nothing is taken from the chat/)).toBeTruthy();
    const [first, second] = await screen.findAllByRole('radio');
    if (first === undefined || second === undefined) throw new Error('two to choose from');
    api.on(`GET /api/arrangements/${first.getAttribute('value')}/ad-hoc`, () => answered(FAKE_AD_HOC));
    api.on(`GET /api/arrangements/${second.getAttribute('value')}/ad-hoc`, () => answered(FAKE_AD_HOC));
    fireEvent.click(first);
    fireEvent.change(await screen.findByRole('textbox', { name: 'What was discussed' }), { target: { value: 'Kept' } });
    fireEvent.click(second);
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'What was discussed' })).toHaveProperty('value', ''),
    );
    fireEvent.click(first);
    expect(screen.getByRole('textbox', { name: 'What was discussed' })).toHaveProperty('value', 'Kept');
  });
});

describe('a record that began with a message', () => {
  it('opens that message in Teams', () => {
    const { opened } = show(<MessageLink record={{ messageLink: LINK }} />);
    fireEvent.click(screen.getByRole('link', { name: 'Open the Teams message' }));
    expect(opened).toEqual([LINK]);
  });

  it('shows nothing of the kind on any other', () => {
    show(<MessageLink record={{}} />);
    expect(screen.queryByRole('link')).toBeNull();
  });
});
