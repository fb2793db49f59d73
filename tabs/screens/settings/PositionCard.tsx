import { Field, Input, makeStyles, mergeClasses, Radio, RadioGroup } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { SettingPosition } from '../../../shared/contract/settings.ts';
import { useChangeSettings } from '../../api/use-settings.ts';
import { hrefTo } from '../../app/route.ts';
import { writtenDate } from '../../look/dates.ts';
import { Tag } from '../../look/Tag.tsx';
import { useLook } from '../../look/use-look.ts';
import { problemAt, SaveRow } from './SaveRow.tsx';

const useStyles = makeStyles({
  option: { display: 'block' },
  number: { maxWidth: '320px', '& input': { maxWidth: '6em' } },
});

interface PositionCardProps {
  readonly school: string;
  readonly version: string | null;
  readonly position: SettingPosition;
}

function standing({ since, value }: SettingPosition): string {
  if (since !== null) return `Your school’s choice since ${writtenDate(since.on)}, made by ${since.by}.`;
  return value === null ? 'Your policy gives nothing to go by. Please choose.' : 'As your policy has it.';
}

/** One thing the policy leaves to the school: the question, what each answer does, and what stands. */
export function PositionCard({ school, version, position }: PositionCardProps) {
  const look = useLook();
  const styles = useStyles();
  const heading = useId();
  const save = useChangeSettings(school);
  const { id, asks, rules, options, number, value } = position;
  const [chosen, setChosen] = useState(value === null ? '' : String(value));
  const isNew = chosen !== '' && chosen !== String(value ?? '');
  const send = () => {
    const option = options.find((one) => String(one.value) === chosen);
    const next = number === null ? option?.value : Number(chosen);
    if (next !== undefined) save.mutate({ version, positions: [{ id, value: next }] });
  };
  return (
    <section className={mergeClasses(look.card, look.stack)} aria-labelledby={heading}>
      <div className={look.spread}>
        <h3 id={heading} className={look.small}>
          {asks}
        </h3>
        {value === null && (
          <Tag tone="soon" icon="warning">
            Not chosen yet
          </Tag>
        )}
      </div>
      {number === null ? (
        <RadioGroup aria-labelledby={heading} value={chosen} onChange={(_, data) => setChosen(data.value)}>
          {options.map((option) => (
            <Radio
              key={String(option.value)}
              value={String(option.value)}
              label={
                <>
                  <span className={styles.option}>{option.label}</span>
                  <span className={mergeClasses(look.quiet, styles.option)}>{option.means}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      ) : (
        <Field
          className={styles.number}
          label={`How many ${number.unit}`}
          hint={number.means}
          {...problemAt(save.error, `positions.${id}`)}
        >
          <Input
            type="number"
            min={number.from}
            max={number.to}
            value={chosen}
            onChange={(_, data) => setChosen(data.value)}
          />
        </Field>
      )}
      <p className={look.quiet}>
        {standing(position)}{' '}
        {rules.length > 0 && (
          <a className={look.inText} href={hrefTo.policy(school)}>
            {rules.length === 1 ? `Rule ${rules[0]}` : `Rules ${rules.join(', ')}`} of your policy
          </a>
        )}
      </p>
      <SaveRow words="Choose this from today" done="Chosen from today." isNew={isNew} save={save} onSave={send} />
    </section>
  );
}
