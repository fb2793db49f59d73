/** How people type in a hurry, and what they mean. Only words that mean nothing else. */
const MEANT: readonly (readonly [RegExp, string])[] = [
  [/\bsuperv[a-z]{1,8}n\b/g, 'supervision'],
  [/\bwen\b/g, 'when'],
  [/\bwhos\b/g, "who's"],
  [/\b(wots|wats|whts)\b/g, "what's"],
  [/\b(wot|wat)\b/g, 'what'],
  [/\b(bok|boook|bokk)(?=ing\b|\b)/g, 'book'],
  [/\b(cancle|cancell|canel|cansel)\b/g, 'cancel'],
  [/\b(shedule|schedual|scedule)\b/g, 'schedule'],
  [/\b(wek|weke|weeek)\b/g, 'week'],
  [/\b(nxt|nex)\b/g, 'next'],
  [/\b(acitons|actons)\b/g, 'actions'],
  [/\b(remiders|remnders|reminers|remindars)\b/g, 'reminders'],
  [/\b(over due|overdew|ovedue)\b/g, 'overdue'],
  [/\bu\b/g, 'you'],
  [/\b(pls|plz)\b/g, 'please'],
];

/** Small letters with the commonest slips of the keyboard put right, so that a command is known for what it is. */
export function asMeant(said: string): string {
  return MEANT.reduce((words, [slip, meant]) => words.replaceAll(slip, meant), said);
}
