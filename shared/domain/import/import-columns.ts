/** What a sheet is about. */
export type SheetKind = 'people' | 'arrangements' | 'contracts' | 'sessions' | 'cover' | 'absences';

/** A column of a sheet, as the template has it. */
export interface ImportColumn {
  readonly field: string;
  readonly title: string;
  /** What other programs call it, the surest first; compared without spaces and capitals. */
  readonly also?: readonly string[];
  readonly isRequired?: true;
  readonly type?: 'date' | 'number';
  readonly width?: number;
  /** What belongs in it, for the template's first page. */
  readonly help: string;
}

const PAIR: readonly ImportColumn[] = [
  {
    field: 'school',
    title: 'School',
    also: ['academy'],
    isRequired: true,
    width: 26,
    help: 'The school’s name, as it is called here.',
  },
  {
    field: 'supervisee',
    title: 'Supervisee',
    also: ['supervisees', 'supervisee email'],
    isRequired: true,
    width: 34,
    help: 'E-mail address of whoever is supervised. Several in a group: separate them by semicolons.',
  },
  {
    field: 'supervisor',
    title: 'Supervisor',
    also: ['supervisors', 'supervisor email'],
    isRequired: true,
    width: 34,
    help: 'E-mail address of the supervisor. Two who share the work: separate them by a semicolon.',
  },
];

const KIND: ImportColumn = {
  field: 'kind',
  title: 'Kind',
  width: 14,
  help: 'one-to-one (if left empty), group, clinical or external.',
};

const FROM = { field: 'fromOn', title: 'From', isRequired: true, type: 'date' } as const;
const TO = { field: 'toOn', title: 'To', type: 'date' } as const;
const ALSO_FROM: readonly string[] = ['first day', 'start', 'start date', 'since'];
const ALSO_TO: readonly string[] = ['last day', 'until', 'end', 'end date'];

const PEOPLE: readonly ImportColumn[] = [
  {
    field: 'name',
    title: 'Name',
    also: ['displayname', 'full name'],
    isRequired: true,
    width: 24,
    help: 'First name and surname.',
  },
  {
    field: 'email',
    title: 'Email',
    also: ['mail', 'email address', 'userprincipalname', 'user principal name'],
    isRequired: true,
    width: 34,
    help: 'Their address at work. It tells people apart, so it must be right.',
  },
  { field: 'jobTitle', title: 'Job title', also: ['role', 'position'], width: 28, help: 'For example: Deputy DSL.' },
  {
    field: 'school',
    title: 'School',
    also: ['academy', 'office location'],
    isRequired: true,
    width: 26,
    help: 'The school’s name, as it is called here. Several: separate them by semicolons, the main one first.',
  },
  {
    field: 'standing',
    title: 'Responsibilities',
    also: ['roles'],
    width: 24,
    help: 'Only where it applies: school lead, head, safeguarding team, trust lead, auditor, administrator.',
  },
  { field: 'lineManager', title: 'Line manager', also: ['manager'], width: 34, help: 'E-mail address of the manager.' },
  {
    field: 'trainedOn',
    title: 'Trained to supervise on',
    type: 'date',
    help: 'When they were trained to supervise.',
  },
  {
    field: 'trainingExpiresOn',
    title: 'Supervision training renews on',
    type: 'date',
    help: 'When that training has to be renewed.',
  },
  {
    field: 'leadRenewalOn',
    title: 'Lead training renews on',
    type: 'date',
    help: 'When the training of a safeguarding lead has to be renewed.',
  },
  {
    field: 'account',
    title: 'Account',
    also: ['has account'],
    width: 10,
    help: 'Write no for people without an account in the trust, such as agency staff. Otherwise leave it empty.',
  },
  {
    field: 'objectId',
    title: 'Object ID',
    also: ['id', 'entra object id'],
    width: 38,
    help: 'Only if you are asked for it: the Object ID from Microsoft Entra. Your IT team can download it with the users.',
  },
];

/** The columns of each kind of sheet, in the template's order. */
export const IMPORT_COLUMNS: Readonly<Record<SheetKind, readonly ImportColumn[]>> = {
  people: PEOPLE,
  arrangements: [
    ...PAIR,
    KIND,
    {
      field: 'startedOn',
      title: 'Started on',
      also: ['start date', 'since'],
      isRequired: true,
      type: 'date',
      help: 'When this supervision began. If nobody knows: the first day of this school year.',
    },
    {
      field: 'lineManager',
      title: 'Line manager',
      width: 34,
      help: 'E-mail address of the supervisee’s line manager.',
    },
    {
      field: 'commissionedBy',
      title: 'Commissioned by',
      width: 34,
      help: 'For supervision from outside: e-mail address of the head who arranged it.',
    },
    {
      field: 'minutes',
      title: 'Minutes',
      type: 'number',
      width: 10,
      help: 'How long a session lasts; 60 if left empty.',
    },
    {
      field: 'interval',
      title: 'Agreed interval',
      width: 16,
      help: 'If you have agreed one: for example 6 weeks, or 2 months.',
    },
    { field: 'venue', title: 'Place', also: ['venue', 'room'], width: 18, help: 'Where they usually meet.' },
  ],
  contracts: [
    ...PAIR,
    KIND,
    {
      field: 'signedOn',
      title: 'Signed on',
      isRequired: true,
      type: 'date',
      help: 'When both signed the supervision contract on paper.',
    },
    { field: 'lastReviewedOn', title: 'Last reviewed on', type: 'date', help: 'When it was last looked at together.' },
    {
      field: 'reviewOn',
      title: 'Review on',
      also: ['review date'],
      type: 'date',
      help: 'The review date on the contract.',
    },
  ],
  sessions: [
    ...PAIR,
    KIND,
    {
      field: 'heldOn',
      title: 'Held on',
      also: ['last session', 'last session on', 'date'],
      isRequired: true,
      type: 'date',
      help: 'When they last met for supervision. Earlier dates may be added on lines of their own.',
    },
  ],
  cover: [
    ...PAIR,
    KIND,
    {
      field: 'standsIn',
      title: 'Stands in',
      also: ['stand-in', 'cover', 'covered by'],
      isRequired: true,
      width: 34,
      help: 'E-mail address of whoever stands in for the supervisor.',
    },
    { ...FROM, also: ALSO_FROM, help: 'The first day they stand in.' },
    { ...TO, also: ALSO_TO, help: 'The last day they stand in. Leave it empty if nobody knows yet.' },
  ],
  absences: [
    {
      field: 'person',
      title: 'Person',
      also: ['email', 'email address', 'staff', 'name'],
      isRequired: true,
      width: 34,
      help: 'E-mail address of whoever is away. Only long absences matter here: their reminders pause.',
    },
    { ...FROM, also: ['first day away', ...ALSO_FROM], help: 'The first day away.' },
    {
      ...TO,
      also: ['last day away', ...ALSO_TO],
      help: 'The last day away. Leave it empty if nobody knows yet. Why they are away is not kept: leave it out.',
    },
  ],
};

/** What each sheet is called in the template, and by what other names it is known. */
export const SHEET_NAMES: Readonly<Record<SheetKind, readonly [string, ...string[]]>> = {
  people: ['People', 'Staff', 'Users'],
  arrangements: ['Arrangements', 'Supervision', 'Pairs'],
  contracts: ['Contracts'],
  sessions: ['Last sessions', 'Sessions'],
  cover: ['Cover', 'Stand-ins'],
  absences: ['Absences', 'Away'],
};

/** The template's page that explains the others; it is not read. */
export const HELP_SHEET = 'How to fill this in';

export const SHEET_KINDS: readonly SheetKind[] = [
  'people',
  'arrangements',
  'contracts',
  'sessions',
  'cover',
  'absences',
];
