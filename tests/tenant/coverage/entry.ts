/** How far one route of the tenant goes. */
export interface CoverageEntry {
  /** `Route.name`, or the name such a route would have. */
  readonly name: string;
  readonly support: 'supported' | 'partial' | 'absent';
  /** What a partial route leaves out, or why an absent one is worth knowing about. */
  readonly missing: string | null;
  /** `validated`: contract.test.ts holds request and answer against Microsoft's metadata. */
  readonly contract: 'validated' | 'unverified';
}

/** The named routes do what the real service does, as far as this product can tell. */
export function supported(contract: CoverageEntry['contract'], names: readonly string[]): readonly CoverageEntry[] {
  return names.map((name) => ({ name, support: 'supported', missing: null, contract }));
}

/** The named routes answer, but leave something out. */
export function partial(
  contract: CoverageEntry['contract'],
  missing: string,
  names: readonly string[],
): readonly CoverageEntry[] {
  return names.map((name) => ({ name, support: 'partial', missing, contract }));
}

/** Known gaps: real operations near what the product uses that this tenant does not answer. */
export function absent(missing: string, names: readonly string[]): readonly CoverageEntry[] {
  return names.map((name) => ({ name, support: 'absent', missing, contract: 'unverified' }));
}

/** The same paths for the signed-in person and for anybody by id. */
export function ofMeAndUsers(method: string, paths: readonly string[]): readonly string[] {
  return ['/v1.0/me', '/v1.0/users/{id}'].flatMap((base) => paths.map((path) => `${method} ${base}${path}`));
}
