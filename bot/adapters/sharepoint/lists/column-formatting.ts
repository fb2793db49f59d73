/** The part of SharePoint's column formatting that we write; kept as a string in `CustomFormatter`. */
export interface ElementFormat {
  readonly elmType: 'div' | 'span';
  /** Text, or an expression that begins with `=` or `@`. */
  readonly txtContent?: string;
  readonly style?: Readonly<Record<string, string>>;
  readonly attributes?: { readonly class?: string; readonly iconName?: string; readonly title?: string };
  readonly children?: readonly ElementFormat[];
}

export type Severity = 'good' | 'low' | 'warning' | 'severeWarning' | 'blocked';

const ICONS: Readonly<Record<Severity, string>> = {
  good: 'CheckMark',
  low: 'Forward',
  warning: 'Clock',
  severeWarning: 'Warning',
  blocked: 'StatusCircleBlock',
};

function quoted(text: string): string {
  return `'${text.replaceAll("'", "\\'")}'`;
}

/** `=if(@currentField == 'a', 'x', if(…, ''))`: the answer for each value, nothing for any other. */
function byValue(answers: readonly (readonly [value: string, answer: string])[]): string {
  const nested = answers.reduceRight(
    (otherwise, [value, answer]) => `if(@currentField == ${quoted(value)}, ${quoted(answer)}, ${otherwise})`,
    "''",
  );
  return `=${nested}`;
}

/** Colour and icon for each state of a column, beside the word itself, so that nothing is said by colour alone. */
export function severityFormat(states: Readonly<Record<string, Severity>>): ElementFormat {
  const entries = Object.entries(states);
  return {
    elmType: 'div',
    attributes: { class: byValue(entries.map(([value, severity]) => [value, `sp-field-severity--${severity}`])) },
    children: [
      icon(byValue(entries.map(([value, severity]) => [value, ICONS[severity]]))),
      { elmType: 'span', txtContent: '@currentField' },
    ],
  };
}

function icon(iconName: string): ElementFormat {
  return { elmType: 'span', style: { display: 'inline-block', padding: '0 4px' }, attributes: { iconName } };
}

/** A date that stands out once it has passed: coloured, with a sign and the word for whoever hovers or listens. */
export function passedDateFormat(): ElementFormat {
  const ifPassed = (words: string) => `=if(Number(@currentField) == 0, '', if(@currentField < @now, '${words}', ''))`;
  return {
    elmType: 'div',
    attributes: { class: ifPassed('sp-field-severity--severeWarning'), title: ifPassed('This day has passed') },
    children: [icon(ifPassed('Warning')), { elmType: 'span', txtContent: '=toLocaleDateString(@currentField)' }],
  };
}

/** A count that stands out when it is not zero, by colour and a sign. */
export function countFormat(severity: Severity): ElementFormat {
  const ifAny = (words: string) => `=if(@currentField > 0, '${words}', '')`;
  return {
    elmType: 'div',
    attributes: { class: ifAny(`sp-field-severity--${severity}`) },
    children: [icon(ifAny(ICONS[severity])), { elmType: 'span', txtContent: '@currentField' }],
  };
}

/** A format as SharePoint keeps it. */
export function formatterText(format: ElementFormat): string {
  return JSON.stringify({
    $schema: 'https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json',
    ...format,
  });
}
