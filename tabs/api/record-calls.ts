import type {
  AddAddendum,
  AddLaterFact,
  NoteOnPaper,
  RecordView,
  SavedRecord,
  SignTogether,
} from '../../shared/contract/records.ts';
import type { AnswerValue } from '../../shared/domain/records/record.ts';
import type { ApiClient } from './client.ts';

const recordPath = (key: string) => `/api/records/${encodeURIComponent(key)}`;

/** Sends changed answers of a record; answered with what was refused or changed by somebody else meanwhile. */
export function saveAnswers(
  api: ApiClient,
  key: string,
  version: string,
  answers: { readonly [questionId: string]: AnswerValue },
  keepalive: boolean,
): Promise<SavedRecord> {
  return api.send('PATCH', recordPath(key), { version, answers }, keepalive);
}

/** The record as it is stored now. */
export function readRecord(api: ApiClient, key: string): Promise<RecordView> {
  return api.get(recordPath(key));
}

/** Makes the record readable for the other party. */
export function shareRecord(api: ApiClient, key: string, version: string): Promise<RecordView> {
  return api.send('POST', `${recordPath(key)}/share`, { version });
}

/** Signs what was on screen, by its hash. */
export function signRecord(
  api: ApiClient,
  key: string,
  seen: { version: string; contentHash: string },
  comment: string | null,
): Promise<RecordView> {
  return api.send('POST', `${recordPath(key)}/sign`, { ...seen, comment });
}

/** Somebody without an account signs what is on this screen; whoever is signed in is their witness. */
export function signTogether(api: ApiClient, key: string, asked: SignTogether): Promise<RecordView> {
  return api.send('POST', `${recordPath(key)}/sign-together`, asked);
}

/** Says why the person does not sign. */
export function refuseToSign(api: ApiClient, key: string, reason: string): Promise<RecordView> {
  return api.send('POST', `${recordPath(key)}/refuse`, { reason });
}

/** Notes that it was signed on paper, and where the paper is. */
export function noteOnPaper(api: ApiClient, key: string, asked: NoteOnPaper): Promise<RecordView> {
  return api.send('POST', `${recordPath(key)}/paper`, asked);
}

/** Records that the supervisee agrees the text on screen, by its hash. */
export function agreeRecord(api: ApiClient, key: string, contentHash: string): Promise<RecordView> {
  return api.send('POST', `${recordPath(key)}/agree`, { contentHash });
}

/** Adds an answer known only after signing. */
export function addLaterFact(api: ApiClient, key: string, asked: AddLaterFact): Promise<RecordView> {
  return api.send('POST', `${recordPath(key)}/later`, asked);
}

/** Adds a correction, to be signed anew. */
export function addAddendum(api: ApiClient, key: string, asked: AddAddendum): Promise<RecordView> {
  return api.send('POST', `${recordPath(key)}/addenda`, asked);
}

/** Notes the day a decision was put into the child's own system. */
export function fileDecision(api: ApiClient, caseKey: string, filedOn: string): Promise<RecordView> {
  return api.send('POST', `/api/case-discussions/${encodeURIComponent(caseKey)}/filed`, { filedOn });
}

/** Begins the record of a session. */
export function beginSessionRecord(api: ApiClient, session: string, together: boolean): Promise<RecordView> {
  return api.send('POST', `/api/sessions/${encodeURIComponent(session)}/record`, { together });
}

/** Begins a new contract, on the form chosen where the policy prints several. */
export function beginContract(api: ApiClient, arrangement: string, formId: string | null): Promise<RecordView> {
  const body = { together: false, ...(formId === null ? {} : { formId }) };
  return api.send('POST', `/api/arrangements/${encodeURIComponent(arrangement)}/contract`, body);
}
