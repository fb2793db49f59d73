import { X509Certificate } from 'node:crypto';

/** SHA-256 thumbprint of a PEM certificate, hex without colons, as Entra wants it. */
export function certificateThumbprint(pem: string): string {
  return new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase();
}
