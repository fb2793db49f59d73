/** A file that goes with a letter; its text is UTF-8. */
export interface Enclosure {
  readonly name: string;
  /** As on the wire, e.g. `text/calendar; method=REQUEST; charset=utf-8`. */
  readonly contentType: string;
  readonly text: string;
}

/** A plain, neutral e-mail to one person: no child, no note text, nothing of a record (D11). */
export interface Letter {
  /** Stable: the same for every try of the same letter; it stands in the letter's head. At most 200 plain characters. */
  readonly id: string;
  /** Mailbox of the member of staff it is sent from; a copy stays in their Sent Items. */
  readonly from: string;
  readonly to: { readonly email: string; readonly name: string };
  readonly subject: string;
  /** Plain text; lines end with `\n`. */
  readonly text: string;
  readonly enclosures: readonly Enclosure[];
}

/**
 * What became of a letter. `sent`: Exchange has taken it; whether it arrives or is read nobody can see. `refused`: the trust has not allowed
 * the service to send from this mailbox. `no mailbox`: the sender has none. `bad address`: the recipient's cannot be one. `too big`: over what
 * Graph takes at once. `busy`: certainly not sent; may be tried again. `unsure`: the answer was lost; it may have gone out.
 */
export type Posted = 'sent' | 'refused' | 'no mailbox' | 'bad address' | 'too big' | 'busy' | 'unsure';

/** E-mail from a member of staff's own mailbox, for people Teams does not reach. Sends only what the trust has allowed; asks nobody itself. */
export interface Mail {
  /** One letter, asked for once: an answer that is lost is not asked for again, since nothing tells the two apart. Never rejects for a failure of its own. */
  send(letter: Letter): Promise<Posted>;
}
