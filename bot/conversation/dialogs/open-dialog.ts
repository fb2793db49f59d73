import type { ArrangementAct } from '../../../shared/domain/access/arrangement-access.ts';
import { ok, type Result, refuse } from '../../../shared/domain/result.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import { StoreError } from '../../ports/store-error.ts';
import { allowedArrangement } from '../../use-cases/steps/allowed-arrangement.ts';
import { allowedSession } from '../../use-cases/steps/allowed-session.ts';
import { actorOf } from '../actor-of.ts';
import type { DialogAnswer, DialogAsked, OpenDialog } from '../turn.ts';

type Data = DialogAsked['data'];

/** One dialog of the tab: what it is called, what one has to be allowed, and the keys its page takes. */
interface Dialog {
  readonly title: string;
  readonly act: ArrangementAct;
  readonly takes: readonly string[];
}

/** The dialogs a card can open. Free text, evidence and signing happen there, with the person's own sign-in (design section 9). */
const DIALOGS: Readonly<Record<string, Dialog>> = {
  sign: { title: 'Read and sign', act: 'sign', takes: ['session', 'arrangement', 'record'] },
  file: { title: 'Copy and file', act: 'file a decision', takes: ['session'] },
  evidence: { title: 'What became of it', act: 'write actions', takes: ['action'] },
  book: { title: 'Book a session', act: 'book', takes: ['arrangement'] },
  concern: { title: 'Raise a concern', act: 'raise a concern', takes: ['arrangement'] },
};

const GONE = 'That button is not one of mine, or it is too old. Type “due” for a fresh card.';

/** Whether this form waits for this person's name, whatever else of the supervision they may see (R-67, J-21). */
async function isAsked(ports: Ports, { person }: Actor, record: string): Promise<boolean> {
  const rows = await ports.register.partiesOf(person.id);
  return rows.some((row) => row.role === 'signer' && row.untilOn === null && row.key === `${record}|${person.id}`);
}

/** Whether this person may do there what the dialog is for; the page behind its fallback link. */
async function allowed(ports: Ports, actor: Actor, { act }: Dialog, data: Data): Promise<Result<string>> {
  if (act === 'sign' && data.record !== undefined && (await isAsked(ports, actor, data.record))) {
    return ok(`records/${data.record}`);
  }
  if (data.session !== undefined) {
    const found = await allowedSession(ports, actor, act, data.session);
    return found.ok ? ok(`sessions/${data.session}`) : found;
  }
  if (data.arrangement !== undefined) {
    const found = await allowedArrangement(ports, actor, act, data.arrangement);
    return found.ok ? ok(`arrangements/${data.arrangement}`) : found;
  }
  return refuse('invalid-field', GONE);
}

async function answer(ports: Ports, actor: Actor, asked: DialogAsked): Promise<DialogAnswer> {
  const dialog = Object.hasOwn(DIALOGS, asked.dialog) ? DIALOGS[asked.dialog] : undefined;
  if (dialog === undefined) return { is: 'words', words: GONE };
  const may = await allowed(ports, actor, dialog, asked.data);
  if (!may.ok) return { is: 'words', words: may.error.message };
  const of = Object.fromEntries(Object.entries(asked.data).filter(([name]) => dialog.takes.includes(name)));
  return {
    is: 'page',
    title: dialog.title,
    url: ports.links.dialog(asked.dialog, of),
    fallbackUrl: ports.links.to(may.value),
  };
}

/** Opens the tab's dialogs from cards, over the ports: refused in words, before anything of the page is shown. */
export function dialogs(ports: Ports, onError: (error: unknown) => void): OpenDialog {
  return async (asked) => {
    try {
      const actor = await actorOf(ports, asked.person);
      if (actor === null) return { is: 'words', words: 'You are not in your trust’s supervision register.' };
      return await answer(ports, actor, asked);
    } catch (error) {
      onError(error);
      const isBusy = error instanceof StoreError && error.kind === 'throttled';
      return {
        is: 'words',
        words: isBusy
          ? 'Microsoft 365 is very busy just now. Please try again in a minute.'
          : 'Microsoft 365 could not be reached just now. Please try again, or open Supervision.',
      };
    }
  };
}
