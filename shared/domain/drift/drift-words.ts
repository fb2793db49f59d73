import type { DriftKind } from './drift.ts';

/** What happened, for the people who look after the service; never a name. */
const WORDS: Readonly<Record<DriftKind, string>> = {
  'place open': 'It was open to everybody who reads what is above it',
  'stranger let in': 'Somebody was let in who should not read it',
  'more than reading': 'Somebody could do more than read',
  'reader shut out': 'Somebody who should read it was shut out',
  'own permissions': 'A row or folder had permissions of its own',
  'sharing link': 'It was shared by a link',
  'stranger in group': 'Somebody was in the group who should not be',
  'member missing': 'Somebody who should be in the group was not',
  'group missing': 'The group was gone',
  'group lets others in': 'Members of the group could let others in',
  'folder missing': 'The folder is gone; look in the site’s recycle bin',
  'list missing': 'The list is gone; look in the site’s recycle bin',
  'list in search': 'The list could be found by search',
  'list keeps versions': 'The list kept old versions',
  'list takes attachments':
    'The list takes attachments; keep what hangs there before you switch them off in its settings, which deletes it',
  'site administrator': 'An account administers the site and opens everything in it',
  'grant on the site': 'An account holds a permission on the site above the lists',
  'reading level widened': 'The permission level Read lets people do more than read',
  'list of somebody’s own': 'There is a list that the service did not make',
};

/** What a kind of difference means in a sentence. */
export function driftWords(kind: DriftKind): string {
  return WORDS[kind];
}
