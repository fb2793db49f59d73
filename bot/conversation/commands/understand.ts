/** The commands of the manifest, typed loosely. `other` = free text, of which nothing is kept. */
export type Command = 'due' | 'book' | 'my reminders' | 'help' | 'hello' | 'other';

const WORDS: readonly (readonly [Command, RegExp])[] = [
  ['help', /^(help|what can you do|\?+|commands?|menu)\b/],
  ['due', /^(due|overdue|when|what['’]?s due|what is due|status|my supervision|next)\b/],
  ['book', /^(book|arrange|schedule|find a time|make (a time|an appointment))\b/],
  ['my reminders', /^((my )?(reminders?|settings|preferences)|remind me|unsubscribe|stop)\b/],
  ['hello', /^(hi|hello|hey|good (morning|afternoon|evening)|thanks|thank you)\b[\s!.]*$/],
];

/** A long message, or one with several sentences, is a person telling us something, not a command. */
const LONGEST_COMMAND = 40;

/** Which command a message is. */
export function understand(text: string): Command {
  const said = text
    .replace(/<at>.*?<\/at>/g, '')
    .trim()
    .toLowerCase();
  if (said.length > LONGEST_COMMAND) return 'other';
  return WORDS.find(([, words]) => words.test(said))?.[0] ?? 'other';
}
