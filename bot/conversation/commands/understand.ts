import type { SmallAnswer } from '../../../shared/cards/small-answers.ts';
import { asMeant } from '../language/as-meant.ts';
import { firstOfAll, smallTalk } from '../language/small-talk.ts';
import { namesAChild, tellsOfAChild } from '../language/tells-of-a-child.ts';

/**
 * What somebody wants, typed loosely. `child` = it may tell of a child, so that comes first whatever else it says; `day` = only a day or a time
 * may have been said; `other` = free text; a small answer = neither, yet with words of its own. Of none of them is anything kept.
 */
export type Command =
  | SmallAnswer
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
    /^((show |see |what are )?(my |the )?(open |overdue )?actions?( please)?|(my )?(to-?dos?|to do list|tasks?)|what (do i have|have i got|must i|should i) (to )?do)\b[\s?!.]*$/,
  ],
  [
    'who is overdue',
    /^(who|whose|anybody|anyone)\b.*\b(overdue|late|behind|due)\b|^overdue (list|people|supervisions?|at)\b/,
  ],
  [
    'log',
    /^log\b|^had (my |our )?(supervision|session)\b|^(record|write (up|down)|note|add) (a |our |my |the |that )?(session|supervision|meeting|talk|ad[- ]?hoc|we met)\b|^(we|i) (have )?(already |just )?(met|had (our |my )?(supervision|session))\b/,
  ],
  [
    'book my year',
    /\b(whole|entire|rest of the|my|the|this|next|school|all) (school |academic )?year\b|\b(every|each|all( the| my)?) half[- ]?terms?\b|\byear ahead\b/,
  ],
  [
    'cancel',
    /\b((i'?m|i am|is|be) (off )?(sick|ill|poorly|unwell)|cancel(l?ing)?|call(ing)? (it |this |that |our |my )?(session |supervision )?off|call off|scrap|drop (my|our|the))\b/,
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
    /^(hi|hiya|hello|helo|hey|yo|(good )?(morning|afternoon|evening)|good day|bore da|prynhawn da|noswaith dda|shwmae|s['’]?mae)\b( there| supervision| all| everyone)?[\s!.]*$/,
  ],
];

/** A long message is a person telling us something, not a command. */
const LONGEST_COMMAND = 140;
/** A bare answer, as to "which day?", is this short. */
const LONGEST_DAY = 40;

/** What was said without the bot's own mention, in small letters, slips of the keyboard put right. */
export function plainWords(text: string): string {
  const said = text.replace(/<at>.*?<\/at>/g, ' ').replaceAll(/\s+/g, ' ');
  return asMeant(said.trim().toLowerCase());
}

/** Which command a message is. Pure; knows nothing of people or dates. */
export function understand(text: string): Command {
  const said = plainWords(text);
  const first = firstOfAll(said);
  if (first === 'low' && !namesAChild(said)) return first;
  if (tellsOfAChild(said)) return 'child';
  if (said.length > LONGEST_COMMAND) return 'other';
  if (first !== null) return first;
  const talk = smallTalk(said);
  if (talk === 'in the tab' || talk === 'concern') return talk;
  const found = WORDS.find(([, words]) => words.test(said))?.[0] ?? talk;
  if (found !== null) return found;
  return /\bsupervision\b/.test(said) || (said !== '' && said.length <= LONGEST_DAY) ? 'day' : 'other';
}
