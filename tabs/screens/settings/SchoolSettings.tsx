import { mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { SchoolSettingsView } from '../../../shared/contract/settings.ts';
import { useMe } from '../../api/use-home.ts';
import { useSchoolSettings } from '../../api/use-settings.ts';
import { hrefTo } from '../../app/route.ts';
import { writtenMoment } from '../../look/dates.ts';
import { PlaceLinks } from '../../look/PlaceLinks.tsx';
import { Problem } from '../../look/Problem.tsx';
import { useLook } from '../../look/use-look.ts';
import { Waiting } from '../../look/Waiting.tsx';
import { NewArrangementButton } from '../arranging/NewArrangementButton.tsx';
import { GoLivePart } from './GoLivePart.tsx';
import { HoursPart } from './HoursPart.tsx';
import { OwnListPart } from './OwnListPart.tsx';
import { PositionCard } from './PositionCard.tsx';
import { ReviewsPart } from './ReviewsPart.tsx';
import { SettingsPlaces } from './SettingsPlaces.tsx';

/** The settings of the other schools this person answers for. */
function OtherSchools({ school }: { readonly school: string }) {
  const me = useMe().data;
  const others = me?.may.editCalendarOf.filter((key) => key !== school) ?? [];
  const places = others.map((key) => ({
    words: me?.schools.find((one) => one.key === key)?.name ?? key,
    href: hrefTo.settings(key),
  }));
  return <PlaceLinks label="Other schools" places={places} />;
}

function Changes({ changes }: Pick<SchoolSettingsView, 'changes'>) {
  const look = useLook();
  return (
    <section className={look.stack} aria-labelledby="changes">
      <h2 id="changes" className={look.heading}>
        Who changed what
      </h2>
      {changes.length === 0 ? (
        <p className={look.text}>Nothing has been changed yet: everything is as the policy and the product have it.</p>
      ) : (
        <ul className={look.divided}>
          {changes.map(({ at, by, what }) => (
            <li key={`${at} ${what}`}>
              <p className={look.text}>{what}</p>
              <p className={look.quiet}>
                {by}, {writtenMoment(at)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface SettledProps {
  readonly school: string;
  readonly settings: SchoolSettingsView;
}

function Settled({ school, settings }: SettledProps) {
  const look = useLook();
  // Leads find it on the register, which an administrator does not see.
  const isAdministrator = useMe().data?.roles.includes('administrator') === true;
  // A school that has not begun is asked that first; it stays where it is when the day is saved.
  const [isBeginning] = useState(settings.beginning !== null);
  return (
    <div className={mergeClasses(look.page, look.wide)}>
      <SettingsPlaces current="settings" school={school} />
      <header className={look.stack}>
        <h1 className={look.title}>School settings</h1>
        <p className={look.quiet}>
          {settings.school.name}, on the policy of {settings.policy.name}
        </p>
        <OtherSchools school={school} />
      </header>
      {isAdministrator && <NewArrangementButton schools={[settings.school]} chosen={school} />}
      {settings.broken.length > 0 && (
        <p className={look.text} role="alert">
          Some stored settings could not be read, so the usual ones stand in their place. Please look through them and
          save them again.
        </p>
      )}
      {isBeginning && <GoLivePart school={school} settings={settings} />}
      <section className={look.stack} aria-labelledby="positions">
        <h2 id="positions" className={look.heading}>
          Where your policy leaves the choice
        </h2>
        <p className={look.quiet}>
          A choice holds from the day you make it. Sessions before that day keep their form and the way they were
          signed.
        </p>
        {settings.positions.map((position) => (
          <PositionCard key={position.id} school={school} version={settings.version} position={position} />
        ))}
      </section>
      {settings.lists.map((list) => (
        <OwnListPart key={list.id} school={school} version={settings.version} list={list} />
      ))}
      {!isBeginning && <GoLivePart school={school} settings={settings} />}
      <HoursPart school={school} settings={settings} />
      <ReviewsPart school={school} settings={settings} />
      <Changes changes={settings.changes} />
    </div>
  );
}

/** What a school settles for itself: where its policy leaves a choice, when reminders go out, and from when. */
export function SchoolSettings({ school }: { readonly school: string }) {
  const page = useSchoolSettings(school);
  if (page.isPending) return <Waiting what="the settings" />;
  if (page.isError) return <Problem error={page.error} onRetry={() => void page.refetch()} />;
  return <Settled key={school} school={school} settings={page.data} />;
}
