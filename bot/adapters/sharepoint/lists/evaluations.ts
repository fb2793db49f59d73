import { z } from 'zod';
import type { EvaluationInvitation, EvaluationRound } from '../../../../shared/domain/evaluations/evaluation-round.ts';
import { dateCell, dateOrNull, dateTo, textCell, wholeNumber } from './cells.ts';
import { date, key, lookedUp, note, number, text } from './columns.ts';
import type { ListMapping } from './list-definition.ts';

/** One anonymous answer as its row holds it: JSON once it is written, sealed text while it waits, nothing once it was taken from waiting. */
export interface EvaluationRow {
  /** Random; of what waits: a name only the service can work out. */
  readonly key: string;
  /** The round; `waiting|…` and `taken|…` before. */
  readonly round: string;
  readonly school: string;
  readonly formId: string;
  readonly answers: string;
}

const answerRow = z.object({
  EvaluationKey: z.string(),
  RoundKey: textCell,
  SchoolKey: textCell,
  FormId: textCell,
  Answers: textCell,
});

/** `Evaluations`: anonymous answers under a random key, with no person and no time; only the service reads them. */
export const evaluations: ListMapping<EvaluationRow> = {
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
  key: 'EvaluationKey',
  wholeWhen: null,
  keyOf: (row) => row.key,
  titleOf: () => 'Evaluation',
  toFields: (row) => ({
    EvaluationKey: row.key,
    RoundKey: row.round,
    SchoolKey: row.school,
    FormId: row.formId,
    Answers: row.answers,
  }),
  fromFields: (fields) => {
    const cells = answerRow.parse(fields);
    return {
      key: cells.EvaluationKey,
      round: cells.RoundKey,
      school: cells.SchoolKey,
      formId: cells.FormId,
      answers: cells.Answers,
    };
  },
};

/** The key of an invitation: who was asked in which round (design section 9). */
export function invitationKey(round: string, person: string): string {
  return `${round}|${person}`;
}

const KEPT = 'yes';
const invitationRow = z.object({
  InvitationKey: z.string(),
  RoundKey: z.string(),
  AnsweredOn: dateOrNull,
  Kept: textCell,
});

/** `Evaluation invitations`: `round|oid`, claimed before an answer is taken, so that nobody answers twice and no answer has a name. */
export const evaluationInvitations: ListMapping<EvaluationInvitation> = {
  title: 'Evaluation invitations',
  description: 'Who was invited to answer, and the day they did.',
  columns: [key('InvitationKey'), lookedUp('RoundKey'), date('AnsweredOn'), text('Kept')],
  folders: 'none',
  rootReaders: 'nobody',
  isContent: true,
  views: [{ title: 'All Items', fields: ['RoundKey', 'AnsweredOn'], where: null }],
  key: 'InvitationKey',
  wholeWhen: null,
  keyOf: (invitation) => invitationKey(invitation.round, invitation.person),
  titleOf: () => 'Invitation',
  toFields: (invitation) => ({
    InvitationKey: invitationKey(invitation.round, invitation.person),
    RoundKey: invitation.round,
    AnsweredOn: dateTo(invitation.answeredOn),
    Kept: invitation.isKept ? KEPT : '',
  }),
  fromFields: (fields) => {
    const cells = invitationRow.parse(fields);
    return {
      round: cells.RoundKey,
      person: cells.InvitationKey.slice(cells.RoundKey.length + 1),
      answeredOn: cells.AnsweredOn,
      isKept: cells.Kept === KEPT,
    };
  },
};

const roundRow = z.object({
  RoundKey: z.string(),
  SchoolKey: z.string(),
  FormId: z.string(),
  FormVersion: wholeNumber,
  OpensOn: dateCell,
  ClosesOn: dateCell,
  OpenedById: textCell,
});

/** `Evaluation rounds`: from when to when a school's people are asked. */
export const evaluationRounds: ListMapping<EvaluationRound> = {
  title: 'Evaluation rounds',
  description: 'When people are asked about their supervision, by school.',
  columns: [
    key('RoundKey'),
    lookedUp('SchoolKey'),
    text('FormId', { title: 'Form' }),
    number('FormVersion'),
    date('OpensOn'),
    { ...date('ClosesOn'), indexed: true },
    text('OpenedById', { title: 'Opened by' }),
  ],
  folders: 'none',
  rootReaders: 'nobody',
  isContent: false,
  views: [{ title: 'All Items', fields: ['SchoolKey', 'OpensOn', 'ClosesOn'], where: null }],
  key: 'RoundKey',
  wholeWhen: 'ClosesOn',
  keyOf: (round) => round.key,
  titleOf: () => 'Audit of supervision',
  toFields: (round) => ({
    RoundKey: round.key,
    SchoolKey: round.school,
    FormId: round.formId,
    FormVersion: round.formVersion,
    OpensOn: dateTo(round.opensOn),
    ClosesOn: dateTo(round.closesOn),
    OpenedById: round.openedBy,
  }),
  fromFields: (fields) => {
    const cells = roundRow.parse(fields);
    return {
      key: cells.RoundKey,
      school: cells.SchoolKey,
      formId: cells.FormId,
      formVersion: cells.FormVersion,
      opensOn: cells.OpensOn,
      closesOn: cells.ClosesOn,
      openedBy: cells.OpenedById,
    };
  },
};
