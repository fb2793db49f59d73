/** One thing an administrator of the trust's tenant allows the service, and where. */
export interface Consent {
  readonly name: string;
  readonly where: 'Entra, application' | 'Entra, delegated' | 'Exchange, scoped to a group of mailboxes';
  readonly why: string;
  readonly isNeeded: boolean;
}

/** So that whoever adds people or brings them in from a sheet need not copy Object IDs (decision 0034). */
const FOR_PEOPLE: readonly Consent[] = [
  {
    name: 'User.ReadBasic.All',
    where: 'Entra, delegated',
    why: 'only if people should be found by e-mail address when they are brought in; without it sheets need Object IDs',
    isNeeded: false,
  },
  {
    name: 'GroupMember.Read.All',
    where: 'Entra, delegated',
    why: 'only if the people of a group should be taken as a sheet, and only with the one above, which names them',
    isNeeded: false,
  },
];

/**
 * What the service has to be allowed. Calendars and e-mail are granted in Exchange for the supervision mailboxes only (RBAC for Applications), never
 * in Entra too: the two add up, and an unscoped one undoes the scope (Microsoft 365, Exchange Online). E-mail is needed only where the trust has
 * allowed it for people without an account; until then it is better left out.
 */
export function consentsNeeded({ mailAllowed }: { readonly mailAllowed: boolean }): readonly Consent[] {
  return [
    {
      name: 'Sites.Selected',
      where: 'Entra, application',
      why: 'Graph and SharePoint, with full control of the one site: writes everything',
      isNeeded: true,
    },
    {
      name: 'Sites.Selected',
      where: 'Entra, delegated',
      why: 'Graph only: reads content as the person who is signed in',
      isNeeded: true,
    },
    {
      name: 'Application Calendars.ReadWrite',
      where: 'Exchange, scoped to a group of mailboxes',
      why: 'free times and the events of sessions',
      isNeeded: true,
    },
    {
      name: 'Application Mail.Send',
      where: 'Exchange, scoped to a group of mailboxes',
      why: mailAllowed
        ? 'calendar files for people without an account, which the trust allows'
        : 'only if the trust comes to allow e-mail for people without an account; leave it out until then',
      isNeeded: mailAllowed,
    },
    ...['TeamsAppInstallation.ReadWriteSelfForUser.All', 'AppCatalog.Read.All'].map(
      (name): Consent => ({
        name,
        where: 'Entra, application',
        why: 'only if the bot should install itself for people who have not got the app; both or neither',
        isNeeded: false,
      }),
    ),
    ...FOR_PEOPLE,
  ];
}

/** The consents as lines for an administrator, what is optional marked so. */
export function consentLines(consents: readonly Consent[]): readonly string[] {
  return consents.map(
    ({ name, where, why, isNeeded }) => `${isNeeded ? 'needed  ' : 'optional'}  ${name} (${where}): ${why}`,
  );
}

/**
 * What an administrator of Exchange types so that the service opens the calendars of one group and no other mailbox, and the check afterwards that it
 * does. Mail.Send only where the trust allows e-mail. Source: platform D4.
 */
export function exchangeCommands(
  clientId: string,
  { mailAllowed }: { readonly mailAllowed: boolean },
): readonly string[] {
  const assign = (role: string) =>
    `New-ManagementRoleAssignment -App $app -Role "${role}" -CustomResourceScope "Supervision mailboxes"`;
  return [
    'Connect-ExchangeOnline',
    "$app = '<object id of the enterprise application>'",
    "$group = (Get-DistributionGroup -Identity '<address of the group>').DistinguishedName",
    `New-ServicePrincipal -AppId ${clientId} -ObjectId $app -DisplayName "Safeguarding Supervision"`,
    `New-ManagementScope -Name "Supervision mailboxes" -RecipientRestrictionFilter "MemberOfGroup -eq '$group'"`,
    assign('Application Calendars.ReadWrite'),
    ...(mailAllowed ? [assign('Application Mail.Send')] : []),
    "Test-ServicePrincipalAuthorization -Identity $app -Resource '<a mailbox of the group>' | Format-Table",
    "Test-ServicePrincipalAuthorization -Identity $app -Resource '<any other mailbox>' | Format-Table",
  ];
}
