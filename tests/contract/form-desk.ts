import { expect } from 'vitest';
import { type RecordView, recordView, type SavedRecord, savedRecord } from '../../shared/contract/records.ts';
import type { Answers } from '../../shared/domain/records/record.ts';
import type { FormDefinition } from '../../shared/forms/form-definition.ts';
import type { PolicyPack } from '../../shared/policies/pack.ts';
import { aSchool, aSchoolCalendar } from '../builders/a-school.ts';
import { aSession } from '../builders/a-session.ts';
import { mintUserToken } from '../tenant/entra/mint.ts';
import { type LocalService, OID, ORIGIN, personOf, provisionedService, type Who } from './local-service.ts';
import { serviceApp } from './service-app.ts';
import type { WayIn } from './ways-into-forms.ts';
import { pair, partyOf } from './worlds.ts';

const TODAY = '2026-11-23';
const PEOPLE = Object.keys(OID) as Who[];

let service: LocalService;
let app: ReturnType<typeof serviceApp>;

/** A person's token is had once and kept, as the tab does. */
const tokens = new Map<Who, string>();
/** Records that were sealed on the way. */
export const sealed = new Set<string>();

export async function ask(
  who: Who,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; text: string }> {
  const token = tokens.get(who) ?? (await mintUserToken(service.tenant, OID[who], 'api')) ?? '';
  tokens.set(who, token);
  const headers = { authorization: `Bearer ${token}` };
  const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
  const response = await app.request(`/api${path}`, init);
  return { status: response.status, text: await response.text() };
}

/** What is answered when it is taken; the words of the refusal otherwise. */
export async function granted<T>(
  parts: Parameters<typeof ask>,
  schema: { readonly parse: (body: unknown) => T },
): Promise<T> {
  const { status, text } = await ask(...parts);
  expect([parts[1], parts[2], status, status === 200 ? '' : text]).toEqual([parts[1], parts[2], 200, '']);
  return schema.parse(JSON.parse(text));
}

/** Sam's supervision of Ella (and, in a group, of Lou) under a policy, with a session held this morning. */
async function supervisionOf(pack: PolicyPack, { kind }: WayIn) {
  const { register } = service.ports;
  const supervisees = kind === 'group' ? [OID.ella, OID.lou] : [OID.ella];
  const arrangement = pair({ policy: pack.id, kind, supervisees });
  await register.createArrangement(arrangement);
  const roles = [
    [OID.sam, 'supervisor'],
    ...supervisees.map((person) => [person, 'supervisee'] as const),
    [OID.lou, 'line manager'],
  ] as const;
  for (const [person, role] of roles) await register.saveParty(partyOf(arrangement, person, role));
  const session = `${arrangement.key}-s1`;
  const held = { key: session, arrangement: arrangement.key, kind, status: 'held', organiser: OID.sam } as const;
  await register.createSession(aSession('2026-11-23T07:00:00Z', held), arrangement.school);
  return { arrangement: arrangement.key, session };
}

export async function begin({ form, pack, way }: Filling): Promise<RecordView> {
  const { arrangement, session } = await supervisionOf(pack, way);
  const ways = {
    record: [`/sessions/${session}/record`, {}],
    'session form': [`/sessions/${session}/forms`, { formId: form.id }],
    'supervision form': [`/arrangements/${arrangement}/forms`, { formId: form.id }],
    contract: [`/arrangements/${arrangement}/contract`, { formId: form.id }],
  } as const;
  if (way.by === 'ad hoc') {
    const body = { key: 'press-0001', answers: {} };
    const { record } = await granted(['sam', 'POST', `/arrangements/${arrangement}/ad-hoc`, body], {
      parse: (found) => found as { record: unknown },
    });
    return recordView.parse(record);
  }
  if (way.by === 'correction') throw new Error('A correction is begun from what it corrects.');
  const [path, body] = ways[way.by];
  return granted(['sam', 'POST', path, body], recordView);
}

export interface Filling {
  readonly form: FormDefinition;
  readonly pack: PolicyPack;
  readonly way: WayIn;
}

export const read = (key: string, who: Who = 'sam') => granted([who, 'GET', `/records/${key}`], recordView);
export const save = (key: string, version: string, answers: Answers): Promise<SavedRecord> =>
  granted(['sam', 'PATCH', `/records/${key}`, { version, answers }], savedRecord);

const whoIs = (person: string): Who => PEOPLE.find((who) => OID[who] === person) ?? 'stranger';
/** Everybody it waits for signs, one after the other, what they have in front of them. */
export async function signedByAll(key: string): Promise<RecordView> {
  let view = await read(key);
  for (const { person } of view.waitingFor) {
    const { version, contentHash } = view;
    view = await granted([whoIs(person), 'POST', `/records/${key}/sign`, { version, contentHash }], recordView);
  }
  if (view.sealedAt !== null) sealed.add(key);
  return read(key);
}

export async function closedAsThePolicySays(shared: RecordView, form: FormDefinition): Promise<RecordView> {
  const { key, version, contentHash, signing } = shared;
  if (signing.style === 'on screen') {
    const signed = await signedByAll(key);
    // A form that asks for a name in one case only is not signed in any other.
    const isAsked = form.signers.some(({ when }) => when === undefined) || shared.waitingFor.length > 0;
    expect([signed.status, signed.waitingFor]).toEqual([isAsked ? 'signed' : 'shared', []]);
    if (!isAsked) return signed;
    for (const { dateQuestion } of form.signers) {
      if (dateQuestion !== null) expect(signed.answers[dateQuestion], dateQuestion).toBe(TODAY);
    }
    return signed;
  }
  const refused = await ask('sam', 'POST', `/records/${key}/sign`, { version, contentHash });
  expect(refused.status).toBe(403);
  if (signing.style === 'paper original') {
    const note = { contentHash, signedOn: TODAY, keptWhere: 'Locked cabinet' };
    const noted = await granted(['sam', 'POST', `/records/${key}/paper`, note], recordView);
    expect([noted.status, noted.signatures]).toEqual(['signed on paper', []]);
    return noted;
  }
  const ella = await read(key, 'ella');
  if (ella.signing.mayAgree) {
    const agreed = await granted(['ella', 'POST', `/records/${key}/agree`, { contentHash }], recordView);
    expect(agreed.signing.agreements.map((one) => one.name)).toEqual(['Ella Test']);
  }
  return read(key);
}

/** Lantern Bay in a tenant in this process, six people, the service's whole HTTP side over it. */
export async function openDesk(): Promise<LocalService> {
  service = await provisionedService();
  const { register } = service.ports;
  await service.tenant.app().request(`${ORIGIN}/_local/clock`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now: '2026-11-23T09:00:00Z' }),
  });
  await register.saveSchool(aSchool({ head: OID.tess, safeguardingLead: OID.ella }));
  const calendar = await register.calendarOf('lantern-bay');
  await register.saveCalendar('lantern-bay', aSchoolCalendar(), calendar.version);
  for (const who of PEOPLE) await register.savePerson(personOf(who));
  app = serviceApp(service);
  return service;
}
