import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Session } from '../../tabs/screens/session/Session.tsx';
import { answered, FakeApi, refused } from './fake-api.ts';
import { fakeRecord, fakeSessionPage } from './fake-pages.ts';
import { OWEN, PRIYA } from './fake-people.ts';
import { show } from './show.tsx';

const withRecord = (changes: Parameters<typeof fakeRecord>[0]) => {
  const api = new FakeApi();
  api.sessions.set('s-next', fakeSessionPage({ record: fakeRecord(changes) }));
  return api;
};
const trends = () => screen.findByRole('textbox', { name: 'Any trends arising within RecordMy?' });
const type = (box: HTMLElement, text: string) => fireEvent.change(box, { target: { value: text } });
const saves = (api: FakeApi) => api.sent('PATCH /api/records/r-1');

const WAITING_FOR_PRIYA = {
  status: 'awaiting signatures' as const,
  waitingFor: [{ person: PRIYA.id, name: PRIYA.name, role: 'supervisor' as const }],
  may: { write: false, share: false, sign: true, begin: false },
};

describe('a session', () => {
  it('is refused to somebody who is not in it, in words and without a way to try harder', async () => {
    const api = new FakeApi().on('GET /api/sessions/s-next', () =>
      refused(403, { code: 'not-allowed', message: 'Not yours.' }),
    );
    show(<Session sessionKey="s-next" />, api);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('You don’t have access to this');
    expect(within(alert).queryByRole('button')).toBeNull();
  });

  it('shows a line manager that it happens, and nothing that was said', async () => {
    const api = new FakeApi();
    api.sessions.set('s-next', fakeSessionPage({ record: null, actions: [] }));
    show(<Session sessionKey="s-next" />, api);
    expect(await screen.findByText(/What is said in supervision is private/)).toBeTruthy();
    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.queryByText('Actions')).toBeNull();
  });

  it('always says to act and refer first, with the school’s contacts, and it cannot be closed', async () => {
    show(<Session sessionKey="s-next" />);
    const first = await screen.findByRole('complementary', { name: 'If a child is at risk now' });
    expect(first.textContent).toContain('Child at risk now? Act and refer first, write later.');
    expect(first.textContent).toContain('ext. 201, or the school office');
    expect(within(first).queryByRole('button')).toBeNull();
  });

  it('puts actions from earlier sessions before the new ones', async () => {
    show(<Session sessionKey="s-next" />);
    const actions = await screen.findByRole('region', { name: 'Actions' });
    const earlier = within(actions).getByText('From earlier sessions');
    const now = within(actions).getByText('From this session');
    expect(earlier.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('adds an action with Ctrl+Enter, due today when it is a referral', async () => {
    const { api } = show(<Session sessionKey="s-next" />);
    const box = await screen.findByRole('textbox', { name: 'What has been agreed' });
    type(box, 'Refer LB-2077');
    fireEvent.change(screen.getByRole('combobox', { name: 'What it is about' }), { target: { value: 'refer' } });
    await waitFor(() => expect(api.sent('GET /api/me')).toHaveLength(1));
    fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(api.sent('POST /api/arrangements/a-owen/actions')).toHaveLength(1));
    expect(api.sent('POST /api/arrangements/a-owen/actions')[0]).toMatchObject({
      text: 'Refer LB-2077',
      category: 'refer',
      dueOn: '2026-11-23',
      referral: { isMade: false },
    });
  });
});

describe('writing the record', () => {
  it('saves what was typed when the field is left, and says so only then', async () => {
    const { api } = show(<Session sessionKey="s-next" />);
    const box = await trends();
    type(box, 'A new trend');
    expect(screen.getByText('Saving…')).toBeTruthy();
    expect(saves(api)).toHaveLength(0);
    fireEvent.blur(box);
    expect(await screen.findByText(/^Saved/)).toBeTruthy();
    expect(saves(api)).toEqual([{ version: '"1"', answers: { trends: 'A new trend' } }]);
  });

  it('keeps a refused answer on screen with the reason beside it', async () => {
    const api = new FakeApi().on('PATCH /api/records/r-1', () =>
      answered({
        version: '"2"',
        savedAt: '2026-11-23T15:34:00Z',
        refused: [{ field: 'vulnerable-list', message: 'Enter a whole number, such as 12.' }],
        conflicts: [],
      }),
    );
    show(<Session sessionKey="s-next" />, api);
    const box = await screen.findByRole<HTMLInputElement>('textbox', { name: /How many children/ });
    type(box, 'about thirty');
    fireEvent.blur(box);
    expect(await screen.findByText('Enter a whole number, such as 12.')).toBeTruthy();
    expect(box.value).toBe('about thirty');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/but 1 answer needs another look/)).toBeTruthy();
  });

  it('says that it is not saved yet while the service is down, and leaves the text alone', async () => {
    const api = new FakeApi().on('PATCH /api/records/r-1', () =>
      refused(503, { code: 'unavailable', message: 'Down.' }),
    );
    show(<Session sessionKey="s-next" />, api);
    const box = await trends();
    type(box, 'Not lost');
    fireEvent.blur(box);
    expect(await screen.findByText('Not saved yet – we’ll keep trying')).toBeTruthy();
    expect((box as HTMLTextAreaElement).value).toBe('Not lost');
  });

  it('shows both texts of a conflict and puts theirs in the box when that is chosen', async () => {
    const api = new FakeApi().on('PATCH /api/records/r-1', () =>
      answered({
        version: '"2"',
        savedAt: '2026-11-23T15:34:00Z',
        refused: [],
        conflicts: [{ field: 'trends', theirs: 'What Owen wrote' }],
      }),
    );
    show(<Session sessionKey="s-next" />, api);
    const box = await trends();
    type(box, 'What I wrote');
    fireEvent.blur(box);
    expect(await screen.findByText('What Owen wrote')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Take theirs' }));
    expect((await screen.findByDisplayValue('What Owen wrote')).id).toBe('answer-trends');
    expect(screen.queryByRole('button', { name: 'Keep mine' })).toBeNull();
  });

  it('sends what is unsent when the page is left', async () => {
    const { api } = show(<Session sessionKey="s-next" />);
    type(await trends(), 'Last words');
    const { cleanup } = await import('@testing-library/react');
    cleanup();
    await waitFor(() => expect(saves(api)).toHaveLength(1));
  });
});

describe('signing', () => {
  it('shows the statement and sends the hash of what was on screen', async () => {
    const { api } = show(<Session sessionKey="s-next" />, withRecord(WAITING_FOR_PRIYA));
    fireEvent.click(await screen.findByRole('button', { name: 'Sign' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('I agree that this is an accurate record of our supervision.');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Sign now' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.sent('POST /api/records/r-1/sign')).toEqual([{ version: '"1"', contentHash: 'a1b2', comment: null }]);
    expect(await screen.findByText(/Priya Raman signed/)).toBeTruthy();
  });

  it('says to read again when the record changed meanwhile, and signs nothing', async () => {
    const api = withRecord(WAITING_FOR_PRIYA).on('POST /api/records/r-1/sign', () =>
      refused(409, { code: 'unsigned-changes', message: 'Changed.' }),
    );
    show(<Session sessionKey="s-next" />, api);
    fireEvent.click(await screen.findByRole('button', { name: 'Sign' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Sign now' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain(
      'The record has changed since you opened it',
    );
    expect(screen.queryByText(/Priya Raman signed/)).toBeNull();
  });

  it('asks why before it sends a refusal', async () => {
    const { api } = show(<Session sessionKey="s-next" />, withRecord(WAITING_FOR_PRIYA));
    fireEvent.click(await screen.findByRole('button', { name: 'I don’t agree with it' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Send it' }));
    expect(await within(dialog).findByText('Say why, so that it can be put right.')).toBeTruthy();
    expect(api.sent('POST /api/records/r-1/refuse')).toHaveLength(0);
    type(within(dialog).getByRole('textbox'), 'The date is wrong');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Send it' }));
    await waitFor(() => expect(api.sent('POST /api/records/r-1/refuse')).toEqual([{ reason: 'The date is wrong' }]));
  });

  it('reads a sealed record and offers no way to change it', async () => {
    show(<Session sessionKey="s-held" />);
    expect(await screen.findByText(/Nobody can change it now/)).toBeTruthy();
    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Sign' })).toBeNull();
    expect(screen.getAllByText(new RegExp(OWEN.name)).length).toBeGreaterThan(0);
  });

  it('notes the day a decision was filed', async () => {
    const { api } = show(<Session sessionKey="s-held" />);
    const part = await screen.findByRole('region', { name: 'For RecordMy: LB-2041' });
    await waitFor(() => expect(within(part).getByLabelText<HTMLInputElement>('Filed on').value).toBe('2026-11-23'));
    fireEvent.click(within(part).getByRole('button', { name: 'It is filed' }));
    await waitFor(() => expect(api.sent('POST /api/case-discussions/c-1/filed')).toEqual([{ filedOn: '2026-11-23' }]));
  });
});
