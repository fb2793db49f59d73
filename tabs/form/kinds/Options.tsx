import { useBoxes } from '../boxes.ts';

interface OptionsProps {
  /** Shared by the options of one group, so that one excludes the others. */
  readonly name: string;
  readonly options: readonly string[];
  readonly chosen: string;
  readonly onChoose: (option: string) => void;
}

/** The radio buttons of one question; the arrow keys go through them. */
export function Options({ name, options, chosen, onChoose }: OptionsProps) {
  const boxes = useBoxes();
  return options.map((words) => (
    <label key={words} className={boxes.option}>
      <input
        type="radio"
        className={boxes.radio}
        name={name}
        value={words}
        checked={chosen === words}
        onChange={() => onChoose(words)}
      />
      {words}
    </label>
  ));
}
