import type { RegisterView } from '../../../shared/contract/register.ts';
import { writtenDate } from '../../look/dates.ts';
import { FoldCard } from '../../look/FoldCard.tsx';
import { useLook } from '../../look/use-look.ts';

type Unreached = NonNullable<RegisterView['notReached']>[number];

const WORDS: Readonly<Record<Unreached['why'], string>> = {
  'not installed': 'The app is not in their Teams, so no reminder comes to them.',
  'e-mailed': 'The app is not in their Teams; they get a short e-mail instead.',
  blocked: 'They have blocked the bot and are left alone until they write to it.',
};

interface NotReachedPartProps {
  readonly register: Pick<RegisterView, 'notReached' | 'schools'>;
  /** Only this school's; '' = every school's. */
  readonly school: string;
}

/** Whom reminders do not reach in Teams, so that somebody tells them; nothing when everybody is reached. */
export function NotReachedPart({ register, school }: NotReachedPartProps) {
  const look = useLook();
  const shown = (register.notReached ?? []).filter((one) => school === '' || one.school === school);
  if (shown.length === 0) return null;
  const nameOf = (key: string) => register.schools.find((one) => one.key === key)?.name ?? key;
  const summary = shown.length === 1 ? '1 person' : `${shown.length} people`;
  return (
    <FoldCard title="Can’t be reached in Teams" summary={summary} startsOpen={shown.length <= 6}>
      <p className={look.quiet}>
        Tell them yourself what is due. Your Teams administrator can add the app for them; the next reminder then
        arrives.
      </p>
      <ul className={look.divided}>
        {shown.map((one) => (
          <li key={`${one.name} ${one.school} ${one.sinceOn}`}>
            <p className={look.text}>
              {one.name}, {nameOf(one.school)}, since {writtenDate(one.sinceOn)}
            </p>
            <p className={look.quiet}>{WORDS[one.why]}</p>
          </li>
        ))}
      </ul>
    </FoldCard>
  );
}
