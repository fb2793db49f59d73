import { absences } from './absences.ts';
import { actions } from './actions.ts';
import { arrangements } from './arrangements.ts';
import { auditTrail } from './audit-trail.ts';
import { caseDiscussions } from './case-discussions.ts';
import { caseReferences } from './case-references.ts';
import { clocks } from './clocks.ts';
import { concerns } from './concerns.ts';
import { covers } from './covers.ts';
import { evaluationInvitations, evaluationRounds, evaluations } from './evaluations.ts';
import { inspections } from './inspections.ts';
import type { ListDefinition } from './list-definition.ts';
import { parties } from './parties.ts';
import { people } from './people.ts';
import { preparation } from './preparation.ts';
import { reminders } from './reminders.ts';
import { schoolCalendar } from './school-calendar.ts';
import { schools } from './schools.ts';
import { serviceState } from './service-state.ts';
import { sessions } from './sessions.ts';
import { settings } from './settings.ts';
import { supervisionRecords } from './supervision-records.ts';

/** Every list of the site (design sections 4 and 9), in the order in which they are provisioned. */
export const ALL_LISTS: readonly ListDefinition[] = [
  serviceState,
  settings,
  schools,
  schoolCalendar,
  people,
  absences,
  arrangements,
  parties,
  clocks,
  covers,
  sessions,
  supervisionRecords,
  caseDiscussions,
  caseReferences,
  actions,
  preparation,
  concerns,
  reminders,
  auditTrail,
  inspections,
  evaluationRounds,
  evaluationInvitations,
  evaluations,
];

/** The lists in which every arrangement has a closed folder of its own (D3). */
export const CONTENT_FOLDER_LISTS = ALL_LISTS.filter((list) => list.folders === 'arrangement');
