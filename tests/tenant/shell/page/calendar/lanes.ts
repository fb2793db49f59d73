import type { DayEvent } from './events.ts';

/** An event with the share of its day's width it gets when others run at the same time. */
export interface LaidOut extends DayEvent {
  readonly lane: number;
  readonly lanes: number;
}

/** Puts events that overlap side by side. Takes one day's events, earliest first. */
export function laidOut(events: readonly DayEvent[]): readonly LaidOut[] {
  const done: LaidOut[] = [];
  let group: { event: DayEvent; lane: number }[] = [];
  let groupEnds = 0;
  const finish = (): void => {
    const lanes = Math.max(0, ...group.map((each) => each.lane)) + 1;
    done.push(...group.map((each) => ({ ...each.event, lane: each.lane, lanes })));
    group = [];
  };
  for (const event of events) {
    if (event.from >= groupEnds) finish();
    const taken = new Set(group.filter((each) => each.event.until > event.from).map((each) => each.lane));
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    group.push({ event, lane });
    groupEnds = Math.max(groupEnds, event.until);
  }
  finish();
  return done;
}
