/** A person signed in to the tab. */
export interface Session {
  /** Entra object id; everything the tab keeps is kept under it. */
  readonly oid: string;
  readonly name: string;
  /** An access token for the service; `claims` repeats a challenge of the service and skips the cache. */
  token(claims?: string): Promise<string>;
}

/** What became of signing in without asking: signed in, or a button has to be pressed first. */
export type SignIn =
  | { readonly state: 'signed in'; readonly session: Session }
  | { readonly state: 'ask'; readonly signIn: () => Promise<Session> };
