import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { AskToRead } from '../../../shared/contract/inspections.ts';
import { INSPECTION_SCOPES } from '../../../shared/domain/inspections/inspection.ts';
import { SCOPE_WORDS } from './inspection-words.ts';

interface ScopeFieldProps {
  readonly value: AskToRead['scope'];
  onChoose(scope: AskToRead['scope']): void;
}

/** What somebody needs to read of an arrangement: records, what was said about children, or both. */
export function ScopeField({ value, onChoose }: ScopeFieldProps) {
  return (
    <Field label="What you need to read">
      <RadioGroup
        value={value}
        onChange={(_, { value: said }) => onChoose(INSPECTION_SCOPES.find((one) => one === said) ?? 'records')}
      >
        {INSPECTION_SCOPES.map((one) => (
          <Radio key={one} value={one} label={SCOPE_WORDS[one]} />
        ))}
      </RadioGroup>
    </Field>
  );
}
