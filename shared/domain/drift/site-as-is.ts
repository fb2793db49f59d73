/** A list, or a folder or item in it: its path below the list's root, `''` = the list itself, an item by its number as `beacon-hill/a-1#12`. */
export interface Place {
  readonly list: string;
  readonly path: string;
}

/**
 * Somebody whom SharePoint lets in. `who` says it for comparing: `group:Trust leads`, `person:ella@…` in small letters, `other:…` for everything
 * else, such as a group of Entra or everybody in the organisation. A person may also go by their mailbox.
 */
export interface Holder {
  readonly who: string;
  readonly alias: string | null;
  /** As SharePoint shows it. */
  readonly name: string;
  /** The site's number of this principal. */
  readonly ref: number;
}

/** What a holder may do at a place; Limited Access on the way to something else is not counted. */
export interface GrantAsIs extends Holder {
  readonly roles: readonly { readonly id: number; readonly isRead: boolean }[];
}

/** A place with how it is closed. Grants are those of its own; a place that inherits has none. */
export interface PlaceAsIs extends Place {
  readonly kind: 'list' | 'folder' | 'item';
  /** The item's number; 0 for a list. */
  readonly ref: number;
  readonly isClosed: boolean;
  readonly grants: readonly GrantAsIs[];
}

/** A group of the site and who is in it. */
export interface GroupAsIs {
  readonly title: string;
  readonly ref: number;
  readonly members: readonly Holder[];
  /** Its members can let others in. */
  readonly isSelfServed: boolean;
}

/** A list with the settings that decide how far its rows get. */
export interface ListAsIs {
  readonly title: string;
  readonly isInSearch: boolean;
  readonly keepsVersions: boolean;
  readonly takesAttachments: boolean;
}

/** Who can read what on the site, as SharePoint has it. */
export interface SiteAsIs {
  readonly lists: readonly ListAsIs[];
  /** Lists that the product did not make and that people can see. */
  readonly foreignLists: readonly string[];
  /** Every list and folder of ours, and every item with permissions of its own. */
  readonly places: readonly PlaceAsIs[];
  readonly groups: readonly GroupAsIs[];
  readonly administrators: readonly Holder[];
  /** Grants on the site itself, above every list. */
  readonly siteGrants: readonly GrantAsIs[];
  /** The permission level called Read allows more than reading. */
  readonly isReadWidened: boolean;
}

/** A person's `who`. */
export function personWho(mailbox: string): string {
  return `person:${mailbox.toLowerCase()}`;
}

/** A site group's `who`. */
export function groupWho(title: string): string {
  return `group:${title}`;
}

/** Whether a holder is one of these. */
export function isAmong(holder: Holder, whos: ReadonlySet<string>): boolean {
  return whos.has(holder.who) || (holder.alias !== null && whos.has(holder.alias));
}

/** Whether a group stands for a sharing link; SharePoint makes one for every link. */
export function isSharingLink(title: string): boolean {
  return title.startsWith('SharingLinks.');
}
