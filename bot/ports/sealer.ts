/** Hashes and signs; keys live with the service certificate. */
export interface Sealer {
  /** SHA-256 (hex) of RFC 8785 canonical JSON already in text form. */
  hash(canonicalJson: string): string;
  /** Compact JWS (RS256) over a hash, kid = SHA-256 thumbprint of the certificate. */
  sign(hash: string): Promise<string>;
  /** Whether the JWS is over this hash and by a key this trust has published. */
  verify(jws: string, hash: string): Promise<boolean>;
}
