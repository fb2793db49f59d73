import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RecordView } from '../../shared/contract/records.ts';
import { riverTeesSupervisionRecordV1 } from '../../shared/policies/river-tees/forms/supervision-record.v1.ts';
import { templeContractV1 } from '../../shared/policies/temple/forms/contract.v1.ts';
import { Session } from '../../tabs/screens/session/Session.tsx';
import { FakeApi, refused } from './fake-api.ts';
import { fakeRecord, fakeSessionPage, formView, signedRecord } from './fake-pages.ts';
import { OWEN, PRIYA } from './fake-people.ts';
import { show } from './show.tsx';

const withRecord = (record: RecordView) => {
  const api = new FakeApi();
  api.sessions.set('s-next', fakeSessionPage({ record }));
  return api;
};
const signing = (changes: Partial<RecordView['signing']>): RecordView['signing'] => ({
  ...fakeRecord().signing,
  ...changes,
});
const WAITING: RecordView['waitingFor'] = [
  { person: PRIYA.id, name: PRIYA.name, role: 'supervisor' },
  { person: OWEN.id, name: OWEN.name, role: 'supervisee' },
];
const READ_ONLY = { write: false, share: false, sign: false, begin: false };

describe('a record whose original is paper', () => {
  const onPaper = () =>
    fakeRecord({
      status: 'shared',
      waitingFor: WAITING,
      may: READ_ONLY,
      signing: signing({ style: 'paper original', mayNotePaper: true }),
    });

  it('is never said to be signed here, and offers no button to', async () => {
    show(<Session sessionKey="s-next" />, withRecord(onPaper()));
    const part = await screen.findByRole('region', { name: 'Signed on paper' });
    expect(part.textContent).toContain('is a copy; it is never the signed record');
    expect(screen.queryByRole('button', { name: 'Sign' })).toBeNull();
    expect(within(part).getByRole('link', { name: 'Print it to sign' })).toBeTruthy();
  });

  it('asks where the paper is kept before it notes anything', async () => {
    const { api } = show(<Session sessionKey="s-next" />, withRecord(onPaper()));
    fireEvent.click(await screen.findByRole('button', { name: 'It is signed on paper' }));
    const dialog = await screen.findByRole('dialog');
    await waitFor(() => expect(within(dialog).getByLabelText<HTMLInputElement>('When').value).toBe('2026-11-23'));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Note it' }));
    expect(await within(dialog).findByText('Say where the paper is kept.')).toBeTruthy();
    fireEvent.change(within(dialog).getByLabelText('Where the paper is kept'), { target: { value: 'Locked cabinet' } });
    fireEvent.click(within(dialog).getByRole('checkbox', { name: OWEN.name }));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Note it' }));
    await waitFor(() =>
      expect(api.sent('POST /api/records/r-1/paper')).toEqual([
        { contentHash: 'a1b2', signedOn: '2026-11-23', keptWhere: 'Locked cabinet', signedBy: [PRIYA.id] },
      ]),
    );
  });

  it('says that the text has changed when it is not what was printed, and keeps what was typed', async () => {
    const api = withRecord(onPaper()).on('POST /api/records/r-1/paper', () =>
      refused(409, { code: 'unsigned-changes', message: 'Changed.' }),
    );
    show(<Session sessionKey="s-next" />, api);
    fireEvent.click(await screen.findByRole('button', { name: 'It is signed on paper' }));
    const dialog = await screen.findByRole('dialog');
    const box = within(dialog).getByLabelText<HTMLInputElement>('Where the paper is kept');
    fireEvent.change(box, { target: { value: 'Locked cabinet' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Note it' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('changed since you opened it');
    expect(box.value).toBe('Locked cabinet');
  });

  it('once noted says who signed, when, where it is kept and who says so', async () => {
    const paper = [
      {
        signedOn: '2026-11-23',
        signedBy: [PRIYA.name, OWEN.name],
        keptWhere: 'Locked cabinet',
        notedBy: OWEN.name,
        notedAt: '2026-11-23T15:40:00Z',
        isVoid: false,
      },
    ];
    const record = {
      ...onPaper(),
      status: 'signed on paper' as const,
      sealedAt: '2026-11-23T15:40:00Z',
      waitingFor: [],
    };
    show(<Session sessionKey="s-next" />, withRecord({ ...record, signing: { ...record.signing, paper } }));
    const part = await screen.findByRole('region', { name: 'Signed on paper' });
    expect(part.textContent).toContain(
      `${PRIYA.name} and ${OWEN.name} signed on paper on 23 Nov 2026. Kept: Locked cabinet.`,
    );
    expect(screen.queryByText(/^Signed by .* and sealed/)).toBeNull();
  });
});

describe('a summary that nobody signs', () => {
  it('is agreed with one press, and that is not called a signature', async () => {
    const record = fakeRecord({
      status: 'shared',
      form: formView(riverTeesSupervisionRecordV1),
      may: READ_ONLY,
      signing: signing({ style: 'nobody', mayAgree: true }),
    });
    const { api } = show(<Session sessionKey="s-next" />, withRecord(record));
    const part = await screen.findByRole('region', { name: 'Agreed by the supervisee' });
    expect(part.textContent).toContain('Your policy asks for no signature here');
    fireEvent.click(within(part).getByRole('button', { name: 'I agree this summary' }));
    await waitFor(() => expect(api.sent('POST /api/records/r-1/agree')).toEqual([{ contentHash: 'a1b2' }]));
  });
});

describe('after a refusal', () => {
  it('offers the policy’s way, and sends the reason nowhere by itself', async () => {
    const refusals = [{ person: OWEN.id, name: OWEN.name, reason: 'The third point.', at: '2026-11-23T15:00:00Z' }];
    show(<Session sessionKey="s-next" />, withRecord(fakeRecord({ status: 'shared', refusals })));
    const part = await screen.findByRole('region', { name: 'It was not signed. What now?' });
    fireEvent.click(within(part).getByRole('button', { name: 'Take it further' }));
    const dialog = await screen.findByRole('dialog');
    const box = within(dialog).getByLabelText<HTMLTextAreaElement>('In your own words');
    expect(box.value).toContain('was not signed');
    expect(box.value).not.toContain('The third point.');
    expect((await within(dialog).findByText(/deputy chief executive, when you both agree/)).textContent).toContain(
      'J-40',
    );
  });
});

describe('what is known only later', () => {
  const record = (facts: RecordView['later']['facts'] = []) => ({
    ...signedRecord(),
    key: 'r-1',
    form: formView(templeContractV1),
    answers: {},
    later: { facts, mayAdd: true },
  });

  it('is not added empty; filled in, it is sent by itself', async () => {
    const { api } = show(<Session sessionKey="s-next" />, withRecord(record()));
    fireEvent.click(await screen.findByRole('button', { name: 'Add what is known now' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Add it' }));
    expect(await screen.findByText('Answer one of these first.')).toBeTruthy();
    const box = screen.getByLabelText('Date of review of contract:');
    fireEvent.change(box, { target: { value: '2026-11-23' } });
    fireEvent.input(box, { target: { value: '2026-11-23' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add it' }));
    await waitFor(() => expect(api.sent('POST /api/records/r-1/later')).toHaveLength(1));
    expect(api.sent('POST /api/records/r-1/later')[0]).toMatchObject({ field: 'date-of-review', answer: '2026-11-23' });
  });

  it('shows who added it and when', async () => {
    const fact = {
      key: 'f-1',
      field: 'date-of-review',
      label: 'Date of review of contract:',
      answer: '2026-11-23',
      by: OWEN.name,
      at: '2026-11-23T15:00:00Z',
    };
    show(<Session sessionKey="s-next" />, withRecord(record([fact])));
    const part = await screen.findByRole('region', { name: 'Known since it was signed' });
    expect(part.textContent).toContain(`23 Nov 2026 Added later by ${OWEN.name}, Mon 23 Nov 2026, 15:00.`);
  });
});

describe('a correction', () => {
  const closed = () => ({ ...signedRecord(), key: 'r-1', corrections: { addenda: [], mayAdd: true } });
  const open = async () => {
    fireEvent.click(await screen.findByRole('button', { name: 'Add a correction' }));
    return screen.findByRole('button', { name: 'Add the correction' });
  };
  const type = async (name: RegExp | string, text: string) => {
    const box = await screen.findByRole('textbox', { name });
    fireEvent.input(box, { target: { value: text } });
    fireEvent.change(box, { target: { value: text } });
  };

  it('shows what was signed and what it should say, and no empty boxes', async () => {
    const answers = {
      corrects: 'DSL Supervision Record, 13 Oct 2026',
      reason: 'We misread the list.',
      changes: [{ c1: 'Any trends arising within RecordMy?', c2: 'More.', c3: 'Fewer.' }],
      'child-reference': 'LB-2041',
      'child-changes': [{ c1: 'Direction', c2: '', c3: 'Improving' }],
    };
    const addendum = fakeRecord({ key: 'r-1-a-1', status: 'shared', answers, waitingFor: WAITING, may: READ_ONLY });
    const record = { ...closed(), corrections: { addenda: [addendum], mayAdd: true } };
    show(<Session sessionKey="s-next" />, withRecord(record));
    const part = await screen.findByRole('region', { name: 'Corrections' });
    expect(within(part).getByText('More.').tagName).toBe('DEL');
    expect(within(part).getByText('Fewer.').tagName).toBe('INS');
    expect(within(part).getByRole('heading', { name: 'LB-2041' })).toBeTruthy();
    expect(part.textContent).not.toContain('Not answered');
    expect(within(part).getByText(`Waiting for ${OWEN.name}`)).toBeTruthy();
  });

  it('is not sent without a difference and a reason', async () => {
    const { api } = show(<Session sessionKey="s-next" />, withRecord(closed()));
    const send = await open();
    fireEvent.click(send);
    expect(await screen.findByText('Nothing is different yet.')).toBeTruthy();
    await type('Any trends arising within RecordMy?', 'Fewer.');
    fireEvent.click(send);
    expect(await screen.findByText('Say why.')).toBeTruthy();
    expect(api.sent('POST /api/records/r-1/addenda')).toEqual([]);
  });

  it('sends only what differs', async () => {
    const { api } = show(<Session sessionKey="s-next" />, withRecord(closed()));
    const send = await open();
    await type('Any trends arising within RecordMy?', 'Fewer.');
    await type(/^Why/, 'We misread the list.');
    fireEvent.click(send);
    await waitFor(() => expect(api.sent('POST /api/records/r-1/addenda')).toHaveLength(1));
    expect(api.sent('POST /api/records/r-1/addenda')[0]).toMatchObject({
      reason: 'We misread the list.',
      changes: [{ field: 'trends', answer: 'Fewer.' }],
    });
  });
});
