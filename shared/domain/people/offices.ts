/** Offices above the schools, which policies name and people hold by their job title. */
export type Office = 'deputy chief executive' | 'chief executive' | 'chair';

const TITLES: readonly (readonly [Office, RegExp])[] = [
  ['deputy chief executive', /\bdeputy (ceo|chief executive)/i],
  ['chief executive', /^(?!.*deputy).*\b(ceo|chief executive)/i],
  ['chair', /^chair\b/i],
];
/** Whoever works for somebody in an office does not hold it: “PA to the Chief Executive”. */
const WORKS_FOR_ONE =
  /\b(pa|ea|assistant|secretary|clerk|adviser|advisor|manager)\b|\bto (the )?(deputy )?(ceo|chief|chair)/i;

/** The offices somebody of this job title holds: what is said about supervision goes to them, and the chair reads or decides where a head cannot. */
export function officesOf(jobTitle: string): readonly Office[] {
  if (WORKS_FOR_ONE.test(jobTitle)) return [];
  return TITLES.flatMap(([office, title]) => (title.test(jobTitle) ? [office] : []));
}

/** Whether somebody of this job title holds the office. */
export function holdsOffice(jobTitle: string, office: Office): boolean {
  return officesOf(jobTitle).includes(office);
}
