import { z } from 'zod';
import { GraphRefusal } from '../core/graph-route.ts';

const moment = z.object({ dateTime: z.string(), timeZone: z.string().default('UTC') });
const lower = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.string().transform((text, context): T[number] => {
    const found = values.find((value) => value.toLowerCase() === text.toLowerCase());
    if (found !== undefined) return found;
    context.addIssue({ code: 'custom', message: `must be one of ${values.join(', ')}` });
    return z.NEVER;
  });
const emailAddress = z.strictObject({ address: z.email(), name: z.string().optional() });
const attendee = z.object({
  type: lower(['required', 'optional', 'resource']).default('required'),
  emailAddress,
});

const shape = {
  subject: z.string().max(255).nullable(),
  body: z.object({ contentType: lower(['html', 'text']).default('text'), content: z.string().default('') }),
  start: moment,
  end: moment,
  location: z.object({ displayName: z.string().default('') }),
  attendees: z.array(attendee).max(500),
  sensitivity: lower(['normal', 'personal', 'private', 'confidential']),
  showAs: lower(['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown']),
  importance: lower(['low', 'normal', 'high']),
  isAllDay: z.boolean(),
  isReminderOn: z.boolean(),
  reminderMinutesBeforeStart: z.number().int(),
  responseRequested: z.boolean(),
  allowNewTimeProposals: z.boolean(),
  hideAttendees: z.boolean(),
  categories: z.array(z.string()),
  isOnlineMeeting: z.boolean(),
  onlineMeetingProvider: lower(['teamsForBusiness', 'unknown']),
  transactionId: z.string().max(255),
  singleValueExtendedProperties: z.array(z.strictObject({ id: z.string(), value: z.string() })),
};

const CHANGE = z.strictObject(shape).partial();

/** The properties of an event a request may give. */
export type EventChange = z.output<typeof CHANGE>;

function refusal(error: z.ZodError): GraphRefusal {
  const [issue] = error.issues;
  if (issue?.code === 'unrecognized_keys')
    return new GraphRefusal(
      400,
      'RequestBodyRead',
      `The property '${issue.keys[0] ?? ''}' does not exist on type 'microsoft.graph.event', or the local tenant does not know it.`,
    );
  const at = issue?.path.join('/') ?? '';
  const code = at.startsWith('attendees') ? 'ErrorInvalidRecipients' : 'ErrorPropertyValidationFailure';
  return new GraphRefusal(400, code, `At least one property failed validation: ${at} ${issue?.message ?? ''}`);
}

/** Reads the body of a create or change; 400 names the property that is wrong. `@odata.…` annotations are passed over. */
export function readEventChange(body: Record<string, unknown>): EventChange {
  const plain = Object.fromEntries(Object.entries(body).filter(([name]) => !name.startsWith('@')));
  const read = CHANGE.safeParse(plain);
  if (!read.success) throw refusal(read.error);
  if (read.data.start?.timeZone === '' || read.data.end?.timeZone === '')
    throw new GraphRefusal(400, 'ErrorPropertyValidationFailure', 'A time zone must not be empty.');
  return read.data;
}
