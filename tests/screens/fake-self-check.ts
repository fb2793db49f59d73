import type { SelfCheckPage } from '../../shared/contract/self-check.ts';

/** A service that is well but for a certificate about to end and an account above the lists. */
export function fakeSelfCheck(changes: Partial<SelfCheckPage> = {}): SelfCheckPage {
  return {
    checkedAt: '2026-11-23T09:00:00Z',
    checks: [
      {
        id: 'site',
        title: 'Role on the site',
        state: 'good',
        finding: 'The service may manage permissions on the site.',
        mend: null,
      },
      {
        id: 'certificate',
        title: 'Certificate',
        state: 'warning',
        finding: 'It lasts 12 more days.',
        mend: 'Put a new one into the Key Vault and add its public part in Entra.',
      },
      {
        id: 'permissions',
        title: 'Who can read what',
        state: 'bad',
        finding: 'One difference waits for a decision.',
        mend: 'Look at each below.',
      },
      {
        id: 'clock',
        title: 'Clock',
        state: 'unknown',
        finding: 'Microsoft 365 did not say its time.',
        mend: 'Nothing to do.',
      },
    ],
    permissions: {
      comparedAt: '2026-11-23T02:00:00Z',
      standing: [
        {
          what: 'An account administers the site and opens everything in it',
          where: 'The site',
          who: 'Rowan Ellery',
          severity: 'high',
        },
      ],
      mended: [
        {
          what: 'Somebody was in the group who should not be',
          where: 'Readers of lantern-bay-owen',
          who: 'Rowan Ellery',
          severity: 'high',
        },
      ],
    },
    ...changes,
  };
}
