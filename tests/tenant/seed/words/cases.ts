/** One stage of an invented case: how things stood when it was discussed. No name, nothing a real child could be known by. */
export interface CaseStage {
  readonly situation: string;
  readonly risk: string;
  readonly reflection: string;
  readonly needs: string;
  readonly decision: string;
  readonly reason: string;
  readonly action: string;
  /** The action is a referral, made the same day. */
  readonly refers?: true;
  readonly direction: 'improving (G)' | 'staying the same (A)' | 'getting worse (R)';
}

export interface CaseStory {
  readonly plan: 'CP' | 'CIN' | 'CLA' | 'EH' | 'Other';
  readonly stages: readonly [CaseStage, CaseStage, CaseStage];
}

const G = 'improving (G)';
const A = 'staying the same (A)';
const R = 'getting worse (R)';

const hungryMornings: CaseStory = {
  plan: 'EH',
  stages: [
    {
      situation:
        'Comes to school tired and hungry on most Mondays. Home has been stretched since a parent changed to night shifts. Attendance has slipped to 91%.',
      risk: 'Neglect through exhaustion rather than intent; worse if the shifts go on into winter.',
      reflection: 'Easy to read as lateness and miss the hunger. The breakfast club staff noticed before we did.',
      needs:
        'A breakfast place from Monday, a talk with the parent about the week, and a note of what is seen each morning.',
      decision: 'Offer early help and a funded breakfast place. Look at it again in three weeks.',
      reason: 'The parent asked for help, and small changes may be enough.',
      action: 'Agree a breakfast club place and write to the parent',
      direction: A,
    },
    {
      situation:
        'Breakfast place taken up four days out of five. Less tired in the mornings. The shifts have not changed.',
      risk: 'The arrangement leans on one grandparent, who is not well.',
      reflection: 'What helped was asking the parent what they would change first.',
      needs: 'A plan for the mornings the grandparent cannot do.',
      decision: 'Continue early help; add a second adult for the mornings.',
      reason: 'Progress is real but rests on one person.',
      action: 'Ask the family worker to find a second morning contact',
      direction: G,
    },
    {
      situation:
        'Attendance 96% since half term. Parent now on day shifts. The child chose to keep coming to breakfast club.',
      risk: 'Low while the work pattern holds.',
      reflection: 'We should say to the parent what they did well.',
      needs: 'Close early help with the family, keep an eye on Mondays.',
      decision: 'Step down to the class team; review only if attendance falls under 94%.',
      reason: 'The aims of the plan are met.',
      action: 'Hold the closing meeting with the parent',
      direction: G,
    },
  ],
};

const quietSince: CaseStory = {
  plan: 'CIN',
  stages: [
    {
      situation:
        'Has become very quiet since the start of term and avoids going home with one adult. Said to a teaching assistant that weekends are “shouty”.',
      risk: 'Possible domestic abuse in the home; the child may be trying to keep the peace.',
      reflection:
        'We discussed the pull to ask more questions. The right thing was to listen and write it down word for word.',
      needs: 'A safe adult the child chooses, and a call to the front door today.',
      decision: 'Refer today; record the exact words. No contact with the adult before advice is given.',
      reason: 'The threshold for a referral is met, and waiting would not make it clearer.',
      action: 'Make the referral and write down the reference',
      refers: true,
      direction: R,
    },
    {
      situation: 'Children’s services are assessing. The child talks to the chosen adult on two days a week.',
      risk: 'Unsettled while decisions are awaited; the adult may press the child about what was said.',
      reflection: 'Waiting is hard on staff too. We named that.',
      needs: 'A weekly line from the social worker, and a plan for collection times.',
      decision: 'Collection only by the named parent; the office has the list.',
      reason: 'It keeps the end of the day calm for the child.',
      action: 'Agree the collection list with the office and the social worker',
      direction: A,
    },
    {
      situation: 'A child in need plan is in place. The child joined choir and speaks up more in class.',
      risk: 'The first contact visits begin next month.',
      reflection: 'Our part is to keep school ordinary.',
      needs: 'Tell the class team about the visits without the reasons.',
      decision: 'Continue the plan; the class team watches for change after visits.',
      reason: 'The plan is working, and the next change is known.',
      action: 'Brief the class team before the first visit',
      direction: G,
    },
  ],
};

const onlineFriend: CaseStory = {
  plan: 'Other',
  stages: [
    {
      situation:
        'Talks about an older friend met in a game, who sends small gifts. Has started to keep the phone face down.',
      risk: 'Grooming. The friend has asked for a private chat.',
      reflection: 'The child was proud of the friendship. Telling them off would have closed the door.',
      needs: 'Advice from the police online team before anything is said that could end the contact too soon.',
      decision: 'Seek advice today, then speak with the parent together.',
      reason: 'Evidence could be lost, and the child could be warned off us.',
      action: 'Ring for advice and note who gave it',
      direction: R,
    },
    {
      situation: 'Advice followed; the account is reported. The parent has the devices at night.',
      risk: 'The child is angry and may look for the friend elsewhere.',
      reflection: 'Anger is a fair answer to losing a friend. We plan for it.',
      needs: 'Sessions on online friendships, one to one, with somebody the child likes.',
      decision: 'Six sessions with the pastoral lead; parent kept informed.',
      reason: 'Understanding protects longer than a ban.',
      action: 'Set up the six sessions',
      direction: A,
    },
    {
      situation: 'Sessions finished. The child helped write an assembly about gifts in games.',
      risk: 'Low, with the parent alert.',
      reflection: 'Worth sharing with other schools, without any detail.',
      needs: 'A check-in at half term.',
      decision: 'Close with a check-in at half term.',
      reason: 'The aims were met and the child says so.',
      action: 'Put the half-term check-in in the diary',
      direction: G,
    },
  ],
};

const youngCarer: CaseStory = {
  plan: 'EH',
  stages: [
    {
      situation:
        'Looks after a younger sibling before and after school while a parent recovers. Homework is not done, and friendships are thin.',
      risk: 'Caring beyond their years; the parent fears being judged.',
      reflection: 'We talked about the words we use: caring is a strength as well as a load.',
      needs: 'Young carers’ group, and homework time in school.',
      decision: 'Refer to young carers with the family’s consent.',
      reason: 'The family asked what was there for them.',
      action: 'Send the young carers referral with the parent',
      direction: A,
    },
    {
      situation: 'Goes to the young carers’ group. Homework club twice a week.',
      risk: 'The parent’s next treatment is in six weeks.',
      reflection: 'The child says the group is “people who get it”.',
      needs: 'A plan for the treatment weeks.',
      decision: 'Plan with the family who does what in the treatment weeks.',
      reason: 'The pressure point is known in advance.',
      action: 'Write the plan for the treatment weeks',
      direction: G,
    },
    {
      situation: 'Treatment weeks went to plan. A cousin stayed. Nothing was missed at school.',
      risk: 'Low.',
      reflection: 'A plan made in calm weeks held in hard ones.',
      needs: 'Keep the group; end the extra meetings.',
      decision: 'Continue the group; no further meetings unless asked.',
      reason: 'Less is enough now.',
      action: 'Tell the family how to ask for a meeting again',
      direction: G,
    },
  ],
};

const repeatPlan: CaseStory = {
  plan: 'CP',
  stages: [
    {
      situation:
        'On a child protection plan for neglect for the second time. Home conditions improve before visits and slip after.',
      risk: 'Drift: the plan is followed on paper. Two missed health appointments.',
      reflection: 'We asked what we would think if this were the first plan. Familiarity had made us patient.',
      needs: 'A straight account of the last eight weeks for the core group.',
      decision: 'Raise drift at the core group; ask for the review to be brought forward.',
      reason: 'A second plan with the same pattern needs another answer.',
      action: 'Write the eight-week account for the core group',
      direction: R,
    },
    {
      situation: 'The review was brought forward. Health visits are joint now. The child has clean clothes in school.',
      risk: 'The parents may withdraw if they feel watched.',
      reflection: 'Challenge and warmth can be in one sentence.',
      needs: 'One person at school whom the parents trust.',
      decision: 'The family support worker is the parents’ contact; weekly call.',
      reason: 'The parents named her.',
      action: 'Begin the weekly call and note it',
      direction: A,
    },
    {
      situation: 'Eight weeks of steady care. The parents came to the last core group with their own list.',
      risk: 'Moderate; the pattern was slow to change before.',
      reflection: 'Hope is allowed, with dates.',
      needs: 'Hold the plan through the holidays.',
      decision: 'Recommend the plan continues to the next review.',
      reason: 'The change should be seen over a holiday.',
      action: 'Prepare the report for the review',
      direction: G,
    },
  ],
};

const newArea: CaseStory = {
  plan: 'CLA',
  stages: [
    {
      situation: 'Moved to a new carer in the summer; third school. Bright, guarded, eats alone.',
      risk: 'Another move would be hard to bear. Sleep is poor.',
      reflection: 'We noticed how fast we made plans for, not with, the child.',
      needs: 'The child’s own three wishes for school in the education plan.',
      decision: 'Bring the education plan forward and write it with the child.',
      reason: 'Belonging begins with being asked.',
      action: 'Meet the child and the carer about the education plan',
      direction: A,
    },
    {
      situation: 'The plan is written in the child’s words. Football on Thursdays. Sleeps better.',
      risk: 'A contact date was cancelled at short notice.',
      reflection: 'We can tell the child what we know as soon as we know it.',
      needs: 'The carer rings school when dates change.',
      decision: 'The carer and school share changes the same day.',
      reason: 'Surprises undo weeks of trust.',
      action: 'Agree with the carer how changes are passed on',
      direction: A,
    },
    {
      situation: 'Settled. Chosen as a buddy for newcomers.',
      risk: 'Low while the home is stable.',
      reflection: 'The buddy role was the child’s idea.',
      needs: 'Nothing new; keep the plan.',
      decision: 'Continue; next look at the statutory review.',
      reason: 'All three wishes are met.',
      action: 'Send the school’s part of the review',
      direction: G,
    },
  ],
};

const STORIES: readonly CaseStory[] = [hungryMornings, quietSince, onlineFriend, youngCarer, repeatPlan, newArea];

/** A case as it is discussed at the n-th session: the story, its stage, and a reference such as LB-014. */
export interface DiscussedCase extends CaseStage {
  readonly reference: string;
  readonly initials: string;
  readonly plan: CaseStory['plan'];
}

/** The case in one of the session's places (0, 1): each story runs through three sessions, then another child's begins. */
export function caseAt(prefix: string, shift: number, session: number, place: number): DiscussedCase {
  const round = Math.floor((session + place) / 3);
  const number = 3 + ((shift * 7 + round * 11 + place * 23) % 90);
  const story = STORIES[(shift + round * 2 + place * 3) % STORIES.length] ?? hungryMornings;
  const stage = story.stages[(session + place) % 3] ?? story.stages[0];
  const letter = (at: number) => 'ABCDEFGHJKLMNPRSTW'.charAt(at % 18);
  return {
    ...stage,
    plan: story.plan,
    reference: `${prefix}-${String(number).padStart(3, '0')}`,
    initials: `${letter(number)}.${letter(number * 5 + 3)}.`,
  };
}
