import { Field, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { SchoolSettingsView } from '../../../shared/contract/settings.ts';
import { useChangeSettings } from '../../api/use-settings.ts';
import { writtenDate } from '../../look/dates.ts';
import { useLook } from '../../look/use-look.ts';
import { problemAt, SaveRow } from './SaveRow.tsx';

const useStyles = makeStyles({ field: { maxWidth: '420px' }, input: { maxWidth: '220px' } });

type Review = SchoolSettingsView['reviews'][number];

function ReviewField({
  school,
  version,
  today,
  review,
}: {
  readonly school: string;
  readonly version: string | null;
  readonly today: string;
  readonly review: Review;
}) {
  const look = useLook();
  const styles = useStyles();
  const save = useChangeSettings(school);
  const [on, setOn] = useState(review.lastOn ?? '');
  const isNew = on !== (review.lastOn ?? '');
  const { nextOn } = review;
  const next = nextOn === null ? {} : { hint: `${nextOn < today ? 'Was due by' : 'Next by'} ${writtenDate(nextOn)}.` };
  return (
    <div className={look.stack}>
      <Field className={styles.field} label={review.asks} {...next} {...problemAt(save.error, review.id)}>
        <Input className={styles.input} type="date" max={today} value={on} onChange={(_, { value }) => setOn(value)} />
      </Field>
      <SaveRow
        words="Save the date"
        done="Saved."
        isNew={isNew}
        save={save}
        onSave={() => save.mutate({ version, [review.id]: on === '' ? null : on })}
      />
    </div>
  );
}

/** Dates that something of the policy's own is counted from. */
export function ReviewsPart({ school, settings }: { readonly school: string; readonly settings: SchoolSettingsView }) {
  const look = useLook();
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby="reviews">
      <h2 id="reviews" className={look.heading}>
        Reviews
      </h2>
      {settings.reviews.map((review) => (
        <ReviewField
          key={review.id}
          school={school}
          version={settings.version}
          today={settings.today}
          review={review}
        />
      ))}
    </section>
  );
}
