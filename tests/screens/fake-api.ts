import type { ActionView, AddAction, ChangeAction } from '../../shared/contract/actions.ts';
import type { RegisterAsked } from '../../shared/contract/oversight.ts';
import type { ErrorBody } from '../../shared/contract/parts.ts';
import type { RecordView, SavedRecord, SaveRecord } from '../../shared/contract/records.ts';
import type { SessionPage } from '../../shared/contract/sessions.ts';
import type { ChangeMyReminders, ChangeSchoolSettings } from '../../shared/contract/settings.ts';
import { fakeEligibility, fakeGaps, fakeNewArrangement } from './fake-arranging.ts';
import { fakeChildrenPage } from './fake-children.ts';
import { fakeBlankForm, fakeForms, fakeFurtherForms, fakePrint, fakeSessionForms } from './fake-forms.ts';
import { fakeCalendar, fakeConcerns, fakeFreeTimes, fakeOpenings } from './fake-oversight.ts';
import {
  fakeAction,
  fakeArrangementPage,
  fakeContractPage,
  fakeHome,
  fakeMe,
  fakeSessionPage,
  heldSessionPage,
} from './fake-pages.ts';
import { OWEN, PRIYA, TODAY } from './fake-people.ts';
import { fakePolicyPage } from './fake-policy.ts';
import { fakeOverview, fakeRegisterPage } from './fake-register.ts';
import { fakeSelfCheck } from './fake-self-check.ts';
import { changedReminders, changedSettings, fakeMyReminders, fakePreview, fakeSettings } from './fake-settings.ts';
import { fakeAffected, fakeBankHolidays, fakeTerm } from './fake-term.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
export type Handler = (body: unknown, path: string) => Answer;

export const answered = (body: unknown): Answer => ({ status: 200, body });
/** A refusal as the service words it. */
export const refused = (status: number, body: ErrorBody): Answer => ({ status, body });

const SAVED_AT = '2026-11-23T15:34:00Z';

/** An invented service: answers like the real one, from memory. A handler given for `METHOD /path` answers first. */
export class FakeApi {
  readonly handlers = new Map<string, Handler>();
  readonly asked: { readonly method: string; readonly path: string; readonly body: unknown }[] = [];
  sessions = new Map<string, SessionPage>([
    ['s-next', fakeSessionPage()],
    ['s-held', heldSessionPage()],
  ]);
  contract = fakeContractPage();

  /** Answers `METHOD /path` in this way from now on. */
  on(methodAndPath: string, handler: Handler): this {
    this.handlers.set(methodAndPath, handler);
    return this;
  }

  /** What has been sent to `METHOD /path` so far. */
  sent(methodAndPath: string): unknown[] {
    return this.asked.filter((one) => `${one.method} ${one.path}` === methodAndPath).map((one) => one.body);
  }

  answer(method: string, path: string, body: unknown): Answer {
    this.asked.push({ method, path, body });
    const own = this.handlers.get(`${method} ${path}`);
    if (own !== undefined) return own(body, path);
    return method === 'GET' ? this.read(path) : this.change(path, body);
  }

  private read(path: string): Answer {
    const pages: Readonly<Record<string, () => unknown>> = {
      '/api/me': fakeMe,
      '/api/home': fakeHome,
      '/api/forms': fakeForms,
      '/api/actions': () => ({ actions: fakeSessionPage().actions }),
      '/api/arrangements/a-owen': fakeArrangementPage,
      '/api/arrangements/a-owen/free-times': fakeFreeTimes,
      '/api/arrangements/a-owen/openings': fakeOpenings,
      '/api/arrangements/a-owen/forms': fakeFurtherForms,
      '/api/arrangements/a-owen/children': () => fakeChildrenPage(),
      '/api/arrangements/a-owen/concerns': fakeConcerns,
      '/api/arrangements/a-owen/contract': () => this.contract,
      '/api/schools/lantern-bay/calendar': fakeCalendar,
      '/api/self-check': () => fakeSelfCheck(),
      '/api/term': fakeTerm,
      '/api/bank-holidays': fakeBankHolidays,
      '/api/schools/lantern-bay/affected': fakeAffected,
      '/api/schools/lantern-bay/affected/s-i1/times': fakeFreeTimes,
      '/api/schools/lantern-bay/policy': fakePolicyPage,
      '/api/schools/lantern-bay/settings': fakeSettings,
      '/api/me/reminders': fakeMyReminders,
      '/api/schools/lantern-bay/arrangements/new': fakeNewArrangement,
      '/api/register/gaps': fakeGaps,
    };
    const page = pages[path];
    if (page !== undefined) return answered(page());
    if (path.startsWith('/api/register/gaps?')) return answered(fakeGaps());
    if (path.startsWith('/api/register/overview')) return answered(fakeOverview());
    if (path.startsWith('/api/schools/lantern-bay/settings/preview')) return answered(fakePreview());
    if (/^\/api\/sessions\/[^/]+\/forms$/.test(path)) return answered(fakeSessionForms());
    const [, form = '', version] = /^\/api\/forms\/([^/]+)\/(\d+)$/.exec(path) ?? [];
    const blank = fakeBlankForm(form, Number(version));
    if (blank !== null) return answered(blank);
    const session = this.sessions.get(path.replace('/api/sessions/', ''));
    if (session !== undefined) return answered(session);
    const record = this.recordOf(path);
    if (record !== null) return answered(record);
    return refused(404, { code: 'not-found', message: 'There is no such page.' });
  }

  private recordOf(path: string): RecordView | null {
    const key = /^\/api\/records\/([^/]+)/.exec(path)?.[1];
    const records = [...this.sessions.values()].map((page) => page.record).concat(this.contract.record);
    return records.find((record) => record?.key === key) ?? null;
  }

  private change(path: string, body: unknown): Answer {
    const record = this.recordOf(path);
    if (record !== null) return this.changeRecord(record, path, body);
    if (path.endsWith('/actions')) return answered(addedAction(body as AddAction));
    if (path.startsWith('/api/actions/')) return answered(changedAction(body as ChangeAction));
    if (path === '/api/register/page') return answered(fakeRegisterPage(body as RegisterAsked));
    if (path.endsWith('/calendar')) return answered(body);
    if (path.endsWith('/arrangements/check') || path.endsWith('/people/check')) return answered(fakeEligibility());
    if (path.endsWith('/settings')) return answered(changedSettings(body as ChangeSchoolSettings));
    if (path === '/api/me/reminders') return answered(changedReminders(body as ChangeMyReminders));
    if (path.endsWith('/concerns')) return answered(fakeConcerns());
    return answered({ session: fakeSessionPage().session, flags: [] });
  }

  private changeRecord(record: RecordView, path: string, body: unknown): Answer {
    if (path.endsWith('/prints')) return answered(fakePrint(record));
    if (path.endsWith('/sign')) {
      const signature = {
        person: PRIYA.id,
        name: PRIYA.name,
        role: 'supervisor' as const,
        signedAt: SAVED_AT,
        comment: null,
      };
      this.putRecord({ ...record, signatures: [signature], may: { ...record.may, sign: false, write: false } });
      return answered(this.recordOf(path));
    }
    if (path.endsWith('/share') || path.endsWith('/refuse')) return answered(record);
    const { answers } = body as SaveRecord;
    const version = `"${Number(record.version.slice(1, -1)) + 1}"`;
    this.putRecord({ ...record, version, answers: { ...record.answers, ...answers }, savedAt: SAVED_AT });
    const saved: SavedRecord = { version, savedAt: SAVED_AT, refused: [], conflicts: [] };
    return answered(saved);
  }

  private putRecord(record: RecordView): void {
    for (const [key, page] of this.sessions)
      if (page.record?.key === record.key) this.sessions.set(key, { ...page, record });
    if (this.contract.record?.key === record.key) this.contract = { ...this.contract, record };
  }
}

function addedAction(body: AddAction): ActionView {
  return fakeAction({ key: body.key, text: body.text, category: body.category, dueOn: body.dueOn, owner: OWEN });
}

function changedAction(body: ChangeAction): ActionView {
  return fakeAction({ status: body.status ?? 'open', evidence: body.evidence ?? null, closedOn: TODAY });
}
