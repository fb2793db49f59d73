import type { PolicyEntry, PolicyMoment, PolicyPage, SchoolLinkView } from '../../../shared/contract/policy.ts';

type Topic = PolicyPage['topics'][number];

const plain = (text: string) => text.toLocaleLowerCase('en-GB').replaceAll('’', "'");

function isAbout(entry: PolicyEntry, words: readonly string[]): boolean {
  const said = plain([entry.heading, ...entry.text, ...entry.points, ...entry.rules].join(' '));
  return words.every((word) => said.includes(word));
}

/** The topics with only the entries that hold every word looked for, and without those that hold none; all of them for no word. */
export function topicsWith(topics: readonly Topic[], search: string): readonly Topic[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return topics
    .map((topic) => ({ ...topic, entries: topic.entries.filter((entry) => isAbout(entry, words)) }))
    .filter((topic) => topic.entries.length > 0);
}

/** The entries worth a look at a moment, in the page's order. */
export function entriesAt(topics: readonly Topic[], moment: PolicyMoment): readonly PolicyEntry[] {
  return topics.flatMap((topic) => topic.entries).filter((entry) => entry.moments.includes(moment));
}

/** A link as it is written: its name, and the edition where the school has given one. */
export function linkWords({ name, edition }: Pick<SchoolLinkView, 'name' | 'edition'>): string {
  return edition === null || edition === '' ? name : `${name} (${edition})`;
}
