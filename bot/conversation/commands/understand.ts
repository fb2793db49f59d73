import { tellsOfAChild } from '../language/tells-of-a-child.ts';

/**
 * What somebody wants, typed loosely. `child` = it may tell of a child, so that comes first whatever else it says; `day` = only a day or a time
 * may have been said; `other` = free text. Of none of them is anything kept.
 */
export type Command =
  | 'due'
  | 'who is overdue'
  | 'actions'
  | 'log'
  | 'talk today'
  | 'book'
  | 'book my year'
  | 'move'
  | 'cancel'
  | 'my reminders'
  | 'help'
  | 'hello'
  | 'child'
  | 'day'
  | 'other';

const BOOKING =
  /\b(book(ing)?|arrange|schedule|plan|find (me |us )?a (time|slot|date)|make (a time|an appointment)|set (something )?up|sort( out)? (a time|a date|supervision)|(can|could|shall|should|may) (we|i|you) (have|do|meet|get|fit|find|see|catch)|let['’]?s (do|have|meet)|(want|need|like|love) (some |a |to have |to meet |to do )?(supervision|session|meeting|time|meet)|fancy|any chance of|are you free|when (can|could|are) (we|you|both)|time for supervision)\b/;

const WORDS: readonly (readonly [Command, RegExp])[] = [
  ['help', /^(help( me)?( please)?|what can (you|i) do|how does this work|\?+|commands?|menu)[\s?!.]*$/],
  [
    'my reminders',
    /^((change |see |show |open )?(my )?(reminders?|settings|preferences|notifications)|remind me|unsubscribe|stop)\b/,
  ],
  [
    'talk today',
    /\b(talk|speak|chat|word)\b.*\b(today|now|urgent(ly)?|straight away|asap|soon as possible|this (morning|afternoon|minute))\b|\b(urgent(ly)?|today|now)\b.*\b(talk|speak to|speak with|chat)\b|\bneed (to talk|to speak|a word|somebody to talk)\b/,
  ],
  [
    'actions',
    /^((show |see |what are )?(my |the )?(open |overdue )?actions?( please)?|(my )?(to-?dos?|to do list|tasks?)|what do i have to do)\b[\s?!.]*$/,
  ],
  [
    'who is overdue',
    /^(who|whose|anybody|anyone)\b.*\b(overdue|late|behind|due)\b|^overdue (list|people|supervisions?|at)\b/,
  ],
  [
    'log',
    /^log\b|^(record|write (up|down)|note|add) (a |our |my |the |that )?(session|supervision|meeting|talk|ad[- ]?hoc|we met)\b|^(we|i) (have )?(already |just )?(met|had (our |my )?(supervision|session))\b/,
  ],
  [
    'book my year',
    /\b(whole|entire|rest of the|my|the|this|next|school|all) (school |academic )?year\b|\b(every|each|all( the| my)?) half[- ]?terms?\b|\byear ahead\b/,
  ],
  [
    'cancel',
    /\b(cancel(l?ing)?|call(ing)? (it |this |that |our |my )?(session |supervision )?off|call off|scrap|drop (my|our|the))\b/,
  ],
  [
    'move',
    /\b(mov(e|ing)|re-?schedul(e|ing)|re-?arrang(e|ing)|postpon(e|ing)|push (it|back|my|our|the)|swap|shift|put (it|my|our|the)? ?(.{0,30} )?(back|off)|bring (it|my|our|the)? ?(.{0,30} )?forward|delay|change (the |my |our )?(time|date|day|session|supervision|meeting|.{1,20}['’]s)|(can['’]?t|cannot|can not|won['’]?t be able to|unable to) (make|do|come|attend|be there)|different (time|day)|another time)\b/,
  ],
  [
    'due',
    /^(due|overdue)\b|^(what['’]?s (due|next)|what is (due|next)|status|my supervision|(my )?next( one| session| supervision)?)\b[\s?!.]*$|\b(when|what time|where)['’]?(s| is| was|re)? (is |are |was )?(my|our|the|her|his|their|next|it|supervision|.{1,20}['’]s)\b|\bam i (due|overdue|late|booked)\b|^when[\s?]*$|\bhave i got (one|anything|supervision)\b/,
  ],
  ['book', BOOKING],
  [
    'hello',
    /^(hi|hello|hey|good (morning|afternoon|evening)|thanks|thank you|cheers|ok|okay)\b( there| supervision| very much)?[\s!.]*$/,
  ],
];

/** A long message is a person telling us something, not a command. */
const LONGEST_COMMAND = 140;
/** A bare answer, as to "which day?", is this short. */
const LONGEST_DAY = 40;

/** What was said without the bot's own mention, in small letters. */
export function plainWords(text: string): string {
  return text
    .replace(/<at>.*?<\/at>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Which command a message is. Pure; knows nothing of people or dates. */
export function understand(text: string): Command {
  const said = plainWords(text);
  if (tellsOfAChild(said)) return 'child';
  if (said.length > LONGEST_COMMAND) return 'other';
  const found = WORDS.find(([, words]) => words.test(said))?.[0];
  if (found !== undefined) return found;
  return /\bsupervision\b/.test(said) || (said !== '' && said.length <= LONGEST_DAY) ? 'day' : 'other';
}
