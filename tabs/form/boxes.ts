import { makeStyles, shorthands, tokens } from '@fluentui/react-components';

const brandLine = `inset 0 -1px 0 ${tokens.colorCompoundBrandStroke}`;

const box = {
  backgroundColor: tokens.colorNeutralBackground1,
  border: `1px solid ${tokens.colorNeutralStroke1}`,
  borderBottomColor: tokens.colorNeutralStrokeAccessible,
  borderRadius: tokens.borderRadiusMedium,
  boxSizing: 'border-box',
  color: tokens.colorNeutralForeground1,
  fontFamily: tokens.fontFamilyBase,
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
  minHeight: '32px',
  minWidth: 0,
  padding: '0 11px',
  width: '100%',
  '::placeholder': { color: tokens.colorNeutralForeground4, opacity: 1 },
  ':hover': {
    ...shorthands.borderColor(tokens.colorNeutralStroke1Hover),
    borderBottomColor: tokens.colorNeutralStrokeAccessibleHover,
  },
  ':focus': {
    ...shorthands.borderColor(tokens.colorNeutralStroke1Pressed),
    borderBottomColor: tokens.colorCompoundBrandStroke,
    boxShadow: brandLine,
    // Seen where the system chooses the colours.
    outline: '2px solid transparent',
  },
  '&[aria-invalid="true"]:not(:focus)': shorthands.borderColor(tokens.colorPaletteRedBorder2),
} as const;

/** The boxes of a form, drawn as Fluent's Input, Textarea, Radio and subtle Button, each on the browser's own element: forms have hundreds. */
export const useBoxes = makeStyles({
  /** One line of text, a date, a number or a list. */
  line: box,
  /** Text of any length; the box grows with what is written. */
  text: {
    ...box,
    display: 'block',
    fieldSizing: 'content',
    minHeight: '92px',
    padding: '6px 11px',
    resize: 'vertical',
  },
  /** The label around a radio button. */
  option: {
    alignItems: 'center',
    color: tokens.colorNeutralForeground3,
    cursor: 'pointer',
    display: 'inline-flex',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    paddingRight: '8px',
    ':hover': { color: tokens.colorNeutralForeground2 },
    ':has(:checked)': { color: tokens.colorNeutralForeground1 },
  },
  radio: {
    appearance: 'none',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '50%',
    cursor: 'inherit',
    flexShrink: 0,
    height: '16px',
    margin: '8px',
    width: '16px',
    ':checked': {
      backgroundColor: tokens.colorCompoundBrandBackground,
      ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
      boxShadow: `inset 0 0 0 2px ${tokens.colorNeutralBackground1}`,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    '@media (forced-colors: active)': { appearance: 'auto' },
  },
  /** A button that is only a picture. */
  picture: {
    alignItems: 'center',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    display: 'inline-flex',
    height: '32px',
    justifyContent: 'center',
    padding: 0,
    width: '32px',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground2BrandHover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});
