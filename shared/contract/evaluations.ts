import { z } from 'zod';
import { answers, dateOn, newKey } from './parts.ts';
import { formView } from './records.ts';

/** How a round stands. `asked` people's numbers are left out where they would be about fewer than five. */
export const roundSummary = z.object({
  key: z.string(),
  school: z.object({ key: z.string(), name: z.string() }),
  title: z.string(),
  opensOn: dateOn,
  closesOn: dateOn,
  state: z.enum(['to come', 'open', 'over']),
  /** null to everybody who may not see results. */
  asked: z.number().nullable(),
  /** null while there are fewer than five. */
  answered: z.number().nullable(),
});
export type RoundSummary = z.infer<typeof roundSummary>;

/** GET /api/audits — what the caller is asked, and what leads may open and read. */
export const audits = z.object({
  today: dateOn,
  /** Rounds in which the caller is asked, latest first. */
  mine: z.array(z.object({ round: roundSummary, isAnswered: z.boolean() })),
  /** Rounds whose results the caller may read. */
  led: z.array(roundSummary),
  /** Schools at which the caller may open a round, and how many people it would ask. */
  mayOpen: z.array(
    z.object({ key: z.string(), name: z.string(), asks: z.number(), withoutAccount: z.number(), hasOpen: z.boolean() }),
  ),
});
export type Audits = z.infer<typeof audits>;

/** POST /api/schools/:key/audits */
export const openAudit = z.strictObject({ key: newKey, opensOn: dateOn, closesOn: dateOn });
export type OpenAudit = z.input<typeof openAudit>;
/** The answer to opening a round. */
export const openedAudit = z.object({ round: roundSummary });
export type OpenedAudit = z.infer<typeof openedAudit>;

/** GET /api/audits/:key — the form, for who is asked and has not answered. */
export const auditPage = z.object({
  round: roundSummary,
  state: z.enum(['to answer', 'answered', 'to come', 'over']),
  form: formView,
  /** The field in which a name may be given; null where there is none. */
  nameQuestion: z.string().nullable(),
});
export type AuditPage = z.infer<typeof auditPage>;

/** POST /api/audits/:key/answers — once; nothing of who sent it is kept with it. */
export const answerAudit = z.strictObject({ answers });
export type AnswerAudit = z.input<typeof answerAudit>;
/** The answer to answering. */
export const answeredAudit = z.object({ state: z.literal('answered') });
export type AnsweredAudit = z.infer<typeof answeredAudit>;

const about = { id: z.string(), label: z.string() };
/** GET /api/audits/:key/results — only together, only of five and more, only once the round is over. */
export const auditResults = z.object({
  round: roundSummary,
  /** `open`: the round is not over. `too few`: fewer than five answered, so nothing is shown, ever. */
  state: z.enum(['open', 'too few', 'shown']),
  questions: z.array(
    z.discriminatedUnion('state', [
      z.object({ ...about, state: z.literal('hidden') }),
      z.object({ ...about, state: z.literal('average'), average: z.number() }),
      z.object({
        ...about,
        state: z.literal('counts'),
        counts: z.array(z.object({ option: z.string(), count: z.number() })),
      }),
      z.object({ ...about, state: z.literal('most'), option: z.string() }),
      z.object({ ...about, state: z.literal('words'), words: z.array(z.string()) }),
    ]),
  ),
  /** Answers nobody can open, because the service's certificate was changed while they waited. */
  unreadable: z.number(),
});
export type AuditResults = z.infer<typeof auditResults>;
