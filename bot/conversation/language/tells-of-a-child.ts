/** Words a message about a child has in it; too many rather than too few, because the answer costs nothing. */
const CHILD =
  /\b(child|children|kids?|pupils?|student|boy|boys|girl|girls|toddler|baby|teenager|lad|lass|sibling|brother|sister|son|daughter|uncle|auntie?|nan|step-?(dad|mum|father|mother)|mums?|dads?|mother|father|foster(ed|er)?|year (r|[0-9]{1,2}|one|two|three|four|five|six)\b(?! ahead)|reception class|(my|our|his|her) class|y[0-9]{1,2}|[0-9]{1,2}[a-d]|nursery)\b/i;
const HARM =
  /\b(disclos(ed|ure|ing)|told me|abus(e|ed|ing|ive)|hit(s|ting)?|hurt(s|ing)?|punch(ed)?|kick(ed)?|slap(ped)?|beat(en)?|bruis(e|es|ed|ing)|injur(y|ies|ed)|burn(s|t)?|self[- ]?harm(s|ed|ing)?|suicid(e|al)|overdos(e|ed)|neglect(ed)?|groom(ed|ing)|exploit(ed|ation)|sexual(ly)?|touched|raped?|assault(ed)?|missing from|ran away|run away|frightened|scared|unsafe|in danger|at risk|knife|drugs?|drunk|domestic|violen(t|ce)|fgm|radicalis(ed|ation)|police|social (worker|care|services)|allegation|inappropriate(ly)?|(did|done|doing) something wrong|lado|bull(y|ied|ying))\b/i;

/** Whether a message has a word for a child or a family in it. */
export function namesAChild(text: string): boolean {
  return CHILD.test(text);
}

/** Whether a message may tell of a child or of harm, so that "act and refer first" is answered before anything else (D10). */
export function tellsOfAChild(text: string): boolean {
  return namesAChild(text) || HARM.test(text);
}
