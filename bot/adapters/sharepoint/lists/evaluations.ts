import { date, key, lookedUp, note, text } from './columns.ts';
import type { ListDefinition } from './list-definition.ts';

/** `Evaluations`: anonymous answers under a random key, with no person and no time; only the service reads them. */
export const evaluations: ListDefinition = {
  title: 'Evaluations',
  description: 'Anonymous answers about supervision, shown aggregated only.',
  columns: [
    key('EvaluationKey'),
    lookedUp('RoundKey'),
    text('SchoolKey'),
    text('FormId', { title: 'Form' }),
    note('Answers'),
  ],
  folders: 'none',
  rootReaders: 'nobody',
  isContent: true,
  views: [{ title: 'All Items', fields: ['RoundKey', 'FormId'], where: null }],
};

/** `Evaluation invitations`: `round|oid`, claimed before an answer is taken, so that nobody answers twice and no answer has a name. */
export const evaluationInvitations: ListDefinition = {
  title: 'Evaluation invitations',
  description: 'Who was invited to answer, and the day they did.',
  columns: [key('InvitationKey'), lookedUp('RoundKey'), date('AnsweredOn')],
  folders: 'none',
  rootReaders: 'nobody',
  isContent: true,
  views: [{ title: 'All Items', fields: ['RoundKey', 'AnsweredOn'], where: null }],
};
