import type { SmallAnswer } from '../../../shared/cards/small-answers.ts';

/** Somebody tells that they themselves are not well; a child in the same breath comes first and is looked for before this. */
const LOW =
  /\b(i|i'm|im|i've|ive)\b.{0,20}\b((can't|cant|cannot|can not) (cope|go on|(do|take) (it|this) any ?more)|struggling(?! (to|with (the|this|my))\b)|overwhelmed|burn(t|ed) out|in tears|(feel|feeling) (awful|terrible|hopeless|suicidal|low|broken)|want to die|kill myself|hurt myself|end it all|breaking down)\b|\b(i'm|im|i am) (not (ok|okay|coping)|suicidal)\b/;
/** Then it is somebody else who is not well. */
const OF_ANOTHER = /\b(he|she|they|him|her|them|his|their)\b/;

const ANNOYED =
  /\b(fuck\w*|shit\w*|crap|bollocks|bloody|arse(hole)?|piss\w*|wtf|useless|rubbish|pointless|annoying|stupid|hate (this|you|it)|shut up|go away|leave me alone|too many messages|spam(ming)?|nag(ging)?)\b/;

const TALK: readonly (readonly [SmallAnswer, RegExp])[] = [
  [
    'fewer messages',
    /\b(less|fewer|too many|no more) (messages|reminders|e-?mails|cards|notifications)\b|^(mute|silence|be quiet)\b/,
  ],
  [
    'concern',
    /\b(complain\w*|complaint|grievance|unfair|not fair)\b|\b(my )?supervis(or|ee|ion) is (horrible|awful|terrible|useless|rude|mean)\b|\b(raise|have) a (concern|worry)\b|\bdisput\w+\b/,
  ],
  [
    'about me',
    /\b(robot|chat ?bot|bot|human|real person|artificial|who are you|what are you|who made you|who (reads|sees|can (read|see)|gets)|confidential|private|privacy|gdpr|data protection)\b/,
  ],
  [
    'in the tab',
    /^(?!(log|record|note|write|add)\b|.*\b(book|move|cancel|meet)\b)(.*\b(sign(ed|ing)?|signatures?)\b|(where|how)\b.*\b(policy|notes?|records?|forms?|contract|prepar\w+)\b|(show |open |see |read )?(me )?(my|the|our) (policy|notes|forms?|contract|records?)\b)/,
  ],
  [
    'yes or no',
    /^(yes|yep|yeah|yup|y|ie|ydw|no|nope|nah|n|na|sure|accept(ed)?|agree(d)?|confirm(ed)?|decline(d)?|done|(i )?can make it|i'?ll be there|that'?s (fine|good)|that works)( please| thanks| thank you)?[\s!.]*$/,
  ],
  [
    'thanks',
    /^(many )?(thanks?|thank ?you|thx|ta|cheers|much appreciated|brilliant|lovely|perfect|amazing|diolch|you'?re a star)\b[^?]{0,30}$/,
  ],
  [
    'all right',
    /^(ok(ay)?|k|kk|fine|great|good|nice|cool|right|got it|understood|noted|will do|no (worries|problem)|bye( bye)?|goodbye|see (you|ya)( later)?|good ?night|nos da|hwyl|tara|lol|haha)( then| for now| everyone| all)?[\s!.]*$|^(\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\s)+$/u,
  ],
];

const plain = (said: string): string => said.replaceAll('’', "'");

/** What goes before any command: somebody is not well, or has had enough; null for neither. `said` in small letters. */
export function firstOfAll(said: string): SmallAnswer | null {
  const words = plain(said);
  if (LOW.test(words) && !OF_ANOTHER.test(words)) return 'low';
  return ANNOYED.test(words) ? 'annoyed' : null;
}

/** What is neither a command nor a day but has an answer of its own; null for anything else. `said` in small letters. */
export function smallTalk(said: string): SmallAnswer | null {
  const words = plain(said);
  return TALK.find(([, talk]) => talk.test(words))?.[0] ?? null;
}
