import { type AdaptiveCard, card, heading, open, text } from './card.ts';

/** Something a person has to know, with one place to open; nothing on it is about a child or what was said (D11). */
export interface NoticeCardView {
  readonly title: string;
  readonly words: string;
  /** Left out for somebody who has no page to open. */
  readonly open: { readonly title: string; readonly link: string } | null;
}

/** A plain notice: what happened, what the policy asks for, and a button where there is something to open. */
export function noticeCard(view: NoticeCardView): AdaptiveCard {
  return card(
    [heading(view.title), text(view.words)],
    view.open === null ? [] : [open(view.open.title, view.open.link)],
  );
}
