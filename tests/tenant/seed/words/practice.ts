/** Ways to say what is said at most supervisions, whatever the policy's form calls the question. */
export const PRACTICE = {
  trends: [
    'More low-level worries logged on Mondays than on any other day; most are about tiredness and hunger.',
    'Notifications about online contact have doubled since the start of term, mostly in the upper year groups.',
    'Fewer notifications than last half term, but more of them lead to action. Staff are writing better first accounts.',
    'Attendance and neglect worries are showing up together for the same families.',
  ],
  trendActions: [
    'A short reminder at briefing about Mondays, and breakfast places offered before they are asked for.',
    'A parents’ evening slot on games and gifts, and an assembly written with pupils.',
    'Keep going: share two good anonymous examples at the next training.',
    'Look at attendance and welfare in one meeting instead of two.',
  ],
  notCompleting: [
    'Two colleagues still tell me in the corridor first. Both have been shown again how to log it the same day.',
    'None at present.',
    'Lunchtime staff find the form long. We agreed a paper slip that I enter with them at two o’clock.',
  ],
  quality: [
    'Mostly clear and factual. A few entries mix what was seen with what was thought.',
    'Good. The words of the child are now in quotation marks in nearly every entry.',
    'Some entries leave out who was told. I will send back one a week with a kind note.',
  ],
  success: [
    'A family asked us for help before anybody had to suggest it.',
    'The new starters’ induction: every one of them could say what to do in the first hour.',
    'A pupil who had not spoken to an adult for weeks chose one, and kept talking.',
    'A parent thanked the team for being straight with them.',
  ],
  frustration: [
    'Waiting for calls to be returned when a decision is needed the same day.',
    'Meetings that move at short notice, so that cover has to be found twice.',
    'Thresholds that feel different from one week to the next.',
    'The time it takes to chase minutes of meetings we attended.',
  ],
  steps: [
    'Agreed a named contact and a time of day to ring. Escalated once, by the book.',
    'Asked for dates a half term ahead; keep a list of what is outstanding.',
    'Used the professional disagreement route once; it was answered within the week.',
  ],
  practiceIssues: [
    'How to record a worry that is only a feeling. Agreed: record what led to the feeling.',
    'Boundaries with a parent who is also a colleague’s friend. Agreed who speaks to whom.',
    'None today.',
    'Keeping the child’s voice in reports when adults’ needs are loud.',
  ],
  supportNeeded: [
    'Two protected hours a week for record keeping, from the start of next half term.',
    'A second trained deputy, so that one of us can be away.',
    'Nothing further at present, thank you.',
  ],
  contextual: [
    'Older pupils are gathering at the bus stop after school. Staff are there on Thursdays and Fridays; the community team knows.',
    'A new vape shop near the gate. Raised with the local team; an assembly is planned.',
    'None new.',
  ],
  training: [
    'Half-day refresher on neglect; the local network meeting.',
    'Online briefing on the new guidance; read the case review summary.',
    'Advanced training day on working with parents who are hard to reach.',
  ],
  learned: [
    'To ask “what would a good week look like?” and to write the answer down.',
    'To bring the chronology to the first meeting, not the third.',
    'That neglect is seen best over time: a short weekly note beats a long one each term.',
  ],
  further: [
    'Supervision skills, so that I can support the deputies.',
    'Trauma-informed practice for the pastoral team.',
    'A refresher on allegations against staff.',
  ],
  coping: [
    'Walks home on Wednesdays without the phone. Talks with the head after hard calls.',
    'Writes things down before leaving, so that they stay at work. Running club.',
    'Uses the employee helpline; found it good.',
  ],
  selfCare: [
    'Leaves at four on Fridays. A lunch away from the desk twice a week.',
    'No e-mail after seven. A weekend away booked for half term.',
    'Asked for the Monday duty to be shared; agreed.',
  ],
  wellbeing: [
    'A full caseload, and manageable. Sleep is fine; tired by Thursday.',
    'Heavier than last time because of two new plans. Agreed what can wait.',
    'Lighter. Used the time to read and to walk round at lunch.',
  ],
  meetingNeeds: [
    'Yes. The hour is protected and I leave clearer than I came.',
    'Yes; next time begin with the actions, so that they do not get the last five minutes.',
    'Yes. It helps to send the two cases the day before.',
  ],
  review: [
    'Actions looked at one by one: most done, one carried over with a new date.',
    'All actions from last time are done.',
    'Two done, one no longer needed because the situation changed.',
  ],
  management: [
    'Caseload, cover for meetings, and the dates of the next reviews.',
    'Who reads the log when both leads are out; a rota is agreed.',
    'Filing of decisions: up to date but for one, to be done today.',
  ],
  support: [
    'Talked through a hard telephone call and what was within our control.',
    'Time after meetings to write up before the next lesson.',
    'A thank-you from the head, passed on in person.',
  ],
} as const satisfies Record<string, readonly string[]>;

/** Things to be done that are not about one child. */
export const PRACTICE_ACTIONS: readonly string[] = [
  'Send round the dates of supervision for the next half term',
  'Add the log reminder to the Monday briefing',
  'Book the neglect refresher for the pastoral team',
  'Read the summary of the case review and bring one question',
  'Ask for two protected hours a week for record keeping',
  'Share two good anonymous examples of first accounts',
];
