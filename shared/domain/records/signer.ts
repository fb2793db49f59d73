import type { PersonId } from '../people/person.ts';

/** As what somebody puts their name under a form. Each place to sign on a form has a role of its own. */
export const SIGNER_ROLES = [
  'supervisor',
  'supervisee',
  'new supervisor',
  'line manager',
  'supervisor’s line manager',
  'commissioner',
  'person asked',
  'person concerned',
  'approver',
] as const;
export type SignerRole = (typeof SIGNER_ROLES)[number];

/** Who a form asks to sign: by what they are in the supervision, or by name where a question of the form says who. */
export interface SignerRule {
  readonly role: SignerRole;
  /** The question that names them; left out = by their role: the supervisor, every supervisee, the commissioning head. */
  readonly named?: string | undefined;
  /** Asked only once this question is answered, with one of these where they are given. */
  readonly when?: { readonly question: string; readonly oneOf?: readonly string[] | undefined } | undefined;
  /** The words they put their name to where they only take note: after everybody else, and holding nothing up. */
  readonly acknowledges?: string | undefined;
}

/** One person asked to sign a record. */
export interface NamedSigner {
  readonly person: PersonId;
  readonly role: SignerRole;
  /** Left out = their name completes the record. True = it is added beside the seal: an acknowledgement, or a member who joined later. */
  readonly isLater?: true | undefined;
}
