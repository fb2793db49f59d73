import { type CoverageEntry, partial } from './entry.ts';

export const MAIL_COVERAGE: readonly CoverageEntry[] = partial(
  'validated',
  'JSON only, to recipients only (no copies), file attachments under 3 MB; nothing is delivered, bounces or stands in Sent Items; of headers only x-… are taken',
  ['POST /v1.0/me/sendMail', 'POST /v1.0/users/{id}/sendMail'],
);
