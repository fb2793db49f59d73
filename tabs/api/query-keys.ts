/** The keys of everything read from the service. The person's id comes first: another person never sees a cached page. */
export const queryKeys = {
  me: (oid: string) => [oid, 'me'] as const,
  home: (oid: string) => [oid, 'home'] as const,
  arrangement: (oid: string, key: string) => [oid, 'arrangement', key] as const,
  contract: (oid: string, key: string) => [oid, 'contract', key] as const,
  openings: (oid: string, key: string) => [oid, 'openings', key] as const,
  freeTimes: (oid: string, key: string) => [oid, 'free-times', key] as const,
  concerns: (oid: string, key: string) => [oid, 'concerns', key] as const,
  session: (oid: string, key: string) => [oid, 'session', key] as const,
  forms: (oid: string) => [oid, 'forms'] as const,
  blankForm: (oid: string, form: string, version: number) => [oid, 'forms', form, version] as const,
  sessionForms: (oid: string, session: string) => [oid, 'session-forms', session] as const,
  record: (oid: string, key: string) => [oid, 'record', key] as const,
  print: (oid: string, key: string) => [oid, 'print', key] as const,
  actions: (oid: string) => [oid, 'actions'] as const,
  register: (oid: string) => [oid, 'register'] as const,
  calendar: (oid: string, school: string) => [oid, 'calendar', school] as const,
} as const;
