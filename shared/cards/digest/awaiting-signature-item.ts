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
    | { readonly is: 'form'; readonly session: string | null; readonly record: string; readonly title: string };
  readonly isSigned: boolean;
  /** The reader has said that it cannot be signed as it is, and nobody has answered that yet. */
  readonly isSentBack?: boolean;
  readonly sinceOn: PlainDate;
  readonly rule: string | null;
  readonly link: string;
}

function what({ of }: AwaitingSignatureItemView): string {
  if (of.is === 'record') return `the record of ${writtenDate(of.heldOn)}`;
  return of.is === 'contract' ? 'the contract' : `the form “${of.title}”`;
}

function keysOf(of: AwaitingSignatureItemView['of']): { readonly [key: string]: string } {
  if (of.is === 'contract') return { arrangement: of.arrangement };
  if (of.is === 'record') return { session: of.session };
  return of.session === null ? { record: of.record } : { session: of.session, record: of.record };
}

/** Signing happens in the tab's dialog, with the person's own sign-in; never on the card (design section 9). */
export function awaitingSignatureItem(view: AwaitingSignatureItemView, place: ItemPlace): Item {
  const { of } = view;
  const it = what(view);
  if (view.isSigned) return doneItem(`You have signed ${it}`, `${view.whose}. Thank you.`);
  if (view.isSentBack === true) {
    return doneItem(`You have sent back ${it}`, `${view.whose}. It waits for whoever wrote it.`);
  }
  const data = { digest: place.digest };
  const keys = keysOf(of);
  return item(`Read and sign ${it}`, {
    when: `Shared with you ${writtenDate(view.sinceOn)}`,
    tone: 'soon',
    rule: view.rule,
    words: [`${view.whose}. You can also say what you don’t agree with: nothing is sealed until you sign.`],
    actions: [about(ask('Read and sign…', 'sign', { ...data, ...keys }), it), about(open('Open', view.link), it)],
  });
}
