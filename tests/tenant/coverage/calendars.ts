import { absent, type CoverageEntry, ofMeAndUsers, partial, supported } from './entry.ts';

export const CALENDAR_COVERAGE: readonly CoverageEntry[] = [
  ...partial(
    'validated',
    'no recurrence, attachments or open extensions; $filter knows one extended property, start, end, iCalUId, subject and isCancelled',
    [...ofMeAndUsers('GET', ['/events', '/calendarView']), ...ofMeAndUsers('POST', ['/events'])],
  ),
  ...partial('unverified', 'as POST …/events, the default calendar', ofMeAndUsers('POST', ['/calendar/events'])),
  ...supported('validated', [
    ...ofMeAndUsers('GET', ['/events/{event}']),
    ...ofMeAndUsers('PATCH', ['/events/{event}']),
    ...ofMeAndUsers('DELETE', ['/events/{event}']),
    ...ofMeAndUsers('POST', ['/events/{event}/cancel']),
  ]),
  ...partial(
    'unverified',
    'no proposed new time; no message is written to anybody',
    ofMeAndUsers('POST', ['/events/{event}/accept', '/events/{event}/tentativelyAccept', '/events/{event}/decline']),
  ),
  ...partial(
    'unverified',
    'the window of a link never grows old by itself',
    ofMeAndUsers('GET', ['/calendarView/delta']),
  ),
  ...partial(
    'validated',
    'no distribution lists, and free/busy sharing is always open: subjects that are not private are shown',
    ofMeAndUsers('POST', ['/calendar/getSchedule']),
  ),
  ...partial('validated', 'time zone and working hours only', [
    ...ofMeAndUsers('GET', ['/mailboxSettings']),
    ...ofMeAndUsers('PATCH', ['/mailboxSettings']),
  ]),
  ...partial(
    'validated',
    'events of one mailbox and items of one list; http to this machine is allowed; five retries instead of four hours, and none after a restart; no resource data',
    ['POST /v1.0/subscriptions'],
  ),
  ...supported('validated', [
    'GET /v1.0/subscriptions',
    'GET /v1.0/subscriptions/{id}',
    'PATCH /v1.0/subscriptions/{id}',
    'DELETE /v1.0/subscriptions/{id}',
  ]),
  ...supported('unverified', ['POST /v1.0/subscriptions/{id}/reauthorize']),
  ...absent(
    'delegated only in the real service; the product offers free times itself',
    ofMeAndUsers('POST', ['/findMeetingTimes']),
  ),
  ...absent('one calendar a mailbox', ofMeAndUsers('GET', ['/calendars'])),
];
