export const APPS = ['chat', 'supervision', 'calendar', 'sharepoint'] as const;
export type App = (typeof APPS)[number];
export const THEMES = ['default', 'dark', 'contrast'] as const;
export type ThemeName = (typeof THEMES)[number];

/** A page of the tab, as Teams knows it. */
export interface TabPage {
  readonly pageId: string;
  readonly subPageId: string;
}

/** Everything the address of the shell says: who, where, and how it looks. */
export interface Place extends TabPage {
  readonly person: string | null;
  readonly app: App;
  /** A chat of people; null = the person's own with the bot. */
  readonly chat: string | null;
  readonly theme: ThemeName;
  /** `required`: sign-in asks the person first; for trying what the tab does then. */
  readonly interaction: 'required' | null;
}

export const FIRST_PAGE = 'home';

function oneOf<T extends string>(known: readonly T[], value: string | null, otherwise: T): T {
  return known.find((each) => each === value) ?? otherwise;
}

/** The place an address names; unknown words fall back to the chat in the light theme. */
export function placeFrom(search: string): Place {
  const query = new URLSearchParams(search);
  return {
    person: query.get('person'),
    app: oneOf(APPS, query.get('app'), 'chat'),
    chat: query.get('chat'),
    theme: oneOf(THEMES, query.get('theme'), 'default'),
    pageId: query.get('pageId') ?? FIRST_PAGE,
    subPageId: query.get('subPageId') ?? '',
    interaction: query.get('interaction') === 'required' ? 'required' : null,
  };
}

/** The address of a place; what is usual is left out. */
export function searchOf(place: Place): string {
  const query = new URLSearchParams();
  if (place.person !== null) query.set('person', place.person);
  query.set('app', place.app);
  if (place.chat !== null) query.set('chat', place.chat);
  if (place.pageId !== FIRST_PAGE) query.set('pageId', place.pageId);
  if (place.subPageId !== '') query.set('subPageId', place.subPageId);
  if (place.theme !== 'default') query.set('theme', place.theme);
  if (place.interaction !== null) query.set('interaction', place.interaction);
  return `?${query}`;
}
