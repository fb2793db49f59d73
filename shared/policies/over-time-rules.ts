import type { OverTimeRules } from '../domain/records/over-time.ts';

/** What is seen side by side over the last times, by policy. HSCB's pair evaluate their supervision together; JMAT counts the vulnerable list each session. */
export const overTimeRules = {
  hscb: [
    {
      title: 'How supervision is going',
      formId: 'hscb-evaluation-tool',
      questions: ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9', 'q10'],
      over: 4,
      source: 'H-73',
    },
  ],
  jmat: [
    {
      title: 'The vulnerable list',
      formId: 'jmat-dsl-record',
      questions: ['vulnerable-list'],
      over: 6,
      source: 'J-47',
    },
  ],
} as const satisfies Readonly<Record<string, readonly OverTimeRules[]>>;
