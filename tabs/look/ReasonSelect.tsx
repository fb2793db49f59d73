import { Field, Select } from '@fluentui/react-components';
import { REASONS, type Reason } from '../../shared/domain/sessions/session.ts';
import { REASON_WORDS } from './state-words.ts';

interface ReasonSelectProps {
  readonly value: Reason;
  readonly onChange: (reason: Reason) => void;
}

/** Why something is moved or cancelled; a short list, so that nothing about health is ever written. */
export function ReasonSelect({ value, onChange }: ReasonSelectProps) {
  return (
    <Field label="Why" hint="Everybody in the arrangement and the register sees this reason.">
      <Select
        value={value}
        onChange={(_, { value: chosen }) => onChange(REASONS.find((reason) => reason === chosen) ?? 'other')}
      >
        {REASONS.map((reason) => (
          <option key={reason} value={reason}>
            {REASON_WORDS[reason]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
