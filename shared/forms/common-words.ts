/** Words that say nothing by themselves, however many people use them. */
const COMMON = new Set(
  (
    'about above after again against also always another anything around asked away back because been before being between both came ' +
    'cannot come could didn’t does doesn’t doing don’t done down during each else enough even ever every everything from gave gets give given goes ' +
    'going gone good great happy hasn’t have haven’t having helps here however isn’t itself just keep kept know less like little made make makes many maybe ' +
    'might more most much must need needed needs never nothing often once only other others ought ours over perhaps quite rather really said same ' +
    'says seems several shall should since some someone something sometimes soon still such sure take taken takes than that that’s their them then ' +
    'there these they thing things think this those though through told took towards under until upon used useful very want wanted wasn’t well went ' +
    'were weren’t what when where whether which while will with within without won’t would wouldn’t years your yours myself feel felt found find able ' +
    'yes question session sessions supervision supervisor supervisors supervisee supervised'
  ).split(' '),
);

/** Whether a word, in small letters, is one of those that say nothing of supervision. */
export function ordinaryWord(word: string): boolean {
  return COMMON.has(word.replaceAll("'", '’'));
}
