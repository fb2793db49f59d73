import type { AuditEntry } from '../../../shared/domain/audit/audit-entry.ts';
import type { SealLine, SignatureLine } from './audit-tables.ts';

/** The id and number of a further form in the key of a record, of its correction, or of a child's part of it. */
const FURTHER = /^(.+?)-\d+(?=$|[-.|])/;

/** A key without saying which further form it is of: `…-x-jmat-urgent-request-1` becomes `…-x`. Any other stays as it is. */
function withoutForm(key: string, arrangement: string): string {
  const start = `${arrangement}-x-`;
  return key.startsWith(start) ? `${arrangement}-x${key.slice(start.length).replace(FURTHER, '')}` : key;
}

interface Lines {
  readonly signatures: readonly SignatureLine[];
  readonly seals: readonly SealLine[];
  readonly log: readonly AuditEntry[];
}

/** Lines of an audit pack that do not say which further form somebody filled in: neither by a key nor as what they signed it (decision 0040). */
export function withoutForms({ signatures, seals, log }: Lines): Lines {
  return {
    signatures: signatures.map((line) => {
      const record = withoutForm(line.record, line.arrangement);
      return record === line.record && line.kind !== 'further' ? line : { ...line, record, role: null };
    }),
    seals: seals.map((line) => ({ ...line, key: withoutForm(line.key, line.arrangement) })),
    log: log.map((entry) => ({ ...entry, about: withoutForm(entry.about, entry.arrangement) })),
  };
}
