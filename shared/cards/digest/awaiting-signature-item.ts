import { capital } from '../../domain/capital.ts';
import { type PlainDate, writtenDate } from '../../domain/dates.ts';
import { about, ask, open } from '../card.ts';
import { doneItem, type Item, type ItemPlace, item } from './item.ts';

/** A form that waits for the reader's signature (clocks.md section 7, kind `awaiting-signature`). */
export interface AwaitingSignatureItemView {
  readonly whose: string;
  readonly of:
    | { readonly is: 'record'; readonly session: string; readonly heldOn: PlainDate }
    | { readonly is: 'contract'; readonly arrangement: string }
    /** A further form, such as JMAT's approval of a change of plan, by its key; without its session for a reader who sees nothing else of it. */
    | { readonly is: 'form'; readonly session: string | null; readonly record: string; readonly title: string }
    /** A correction of something signed, by its key; `what` it puts right, such as "the record of 16 Nov 2026". */
    | { readonly is: 'correction'; readonly record: string; readonly what: string };
  readonly isSigned: boolean;
  /** Somebody could not sign it as it was. `settled` = nothing is asked of the reader for it; left out = nobody. */
  readonly sentBack?: { readonly on: PlainDate; readonly byReader: boolean; readonly isSettled: boolean };
  readonly sinceOn: PlainDate;
  readonly rule: string | null;
  readonly link: string;
}

function what({ of }: AwaitingSignatureItemView): string {
  switch (of.is) {
    case 'record':
      return `the record of ${writtenDate(of.heldOn)}`;
    case 'contract':
      return 'the contract';
    case 'form':
      return `the form “${of.title}”`;
    case 'correction':
      return `the correction of ${of.what}`;
  }
}

function keysOf(of: AwaitingSignatureItemView['of']): { readonly [key: string]: string } {
  if (of.is === 'contract') return { arrangement: of.arrangement };
  if (of.is === 'record') return { session: of.session };
  if (of.is === 'correction' || of.session === null) return { record: of.record };
  return { session: of.session, record: of.record };
}

/** What is asked of the reader, and why. */
function asked(view: AwaitingSignatureItemView, it: string): { title: string; when: string; words: string } {
  const { sentBack, whose } = view;
  if (sentBack === undefined) {
    return {
      title: `Read and sign ${it}`,
      when: `Shared with you ${writtenDate(view.sinceOn)}`,
      words: `${whose}. You can also say what you don’t agree with: nothing is sealed until you sign.`,
    };
  }
  const when = `Sent back ${writtenDate(sentBack.on)}`;
  return sentBack.byReader
    ? {
        title: `Read ${it} again`,
        when: `You sent it back ${writtenDate(sentBack.on)}`,
        words: `${whose}. Sign it once it is right. If it is not right yet, talk about it together.`,
      }
    : {
        title: `Put right and sign ${it}`,
        when,
        words: `${whose}. Somebody could not sign it as it is; why is in Supervision only. Once it is right, everybody signs anew.`,
      };
}

function doneWith(view: AwaitingSignatureItemView, it: string): Item | null {
  if (view.isSigned) return doneItem(`You have signed ${it}`, `${view.whose}. Thank you.`);
  if (view.sentBack?.isSettled !== true) return null;
  const isCorrection = view.of.is === 'correction';
  const next = isCorrection ? 'What was signed stays as it is.' : 'It waits for whoever wrote it.';
  return view.sentBack.byReader
    ? doneItem(`You have sent back ${it}`, `${view.whose}. ${next}`)
    : doneItem(`${capital(it)} was sent back`, `${view.whose}. ${next}`);
}

/** Signing happens in the tab's dialog, with the person's own sign-in; never on the card (design section 9). */
export function awaitingSignatureItem(view: AwaitingSignatureItemView, place: ItemPlace): Item {
  const it = what(view);
  const done = doneWith(view, it);
  if (done !== null) return done;
  const { title, when, words } = asked(view, it);
  const data = { digest: place.digest, ...keysOf(view.of) };
  return item(title, {
    when,
    tone: 'soon',
    rule: view.rule,
    words: [words],
    actions: [about(ask('Read and sign…', 'sign', data), it), about(open('Open', view.link), it)],
  });
}
