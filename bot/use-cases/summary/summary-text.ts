import type { SummaryView } from '../../../shared/contract/summary.ts';
import { Temporal, writtenDate } from '../../../shared/domain/dates.ts';

/** Width of the text on A4, in twentieths of a point. */
const TEXT_WIDTH = 9600;
const LAST_ASCII = 127;
/** RTF counts signs above this as negative numbers. */
const SIGNED_FROM = 32_768;
const SIGNED_RANGE = 65_536;

/** Text as RTF takes it: its own signs escaped, everything beyond ASCII by number. */
function escaped(text: string): string {
  return [...text.replaceAll(/[\\{}]/g, '\\$&')]
    .flatMap((sign) => sign.split(''))
    .map((unit) => {
      const code = unit.charCodeAt(0);
      return code <= LAST_ASCII ? unit : `\\u${code < SIGNED_FROM ? code : code - SIGNED_RANGE}?`;
    })
    .join('');
}

const paragraph = (style: string, text: string) => `\\pard\\plain${style} ${escaped(text)}\\par\n`;
const TITLE = '\\s1\\outlinelevel0\\sb0\\sa120\\b\\f0\\fs36';
const HEADING = '\\s2\\outlinelevel1\\keepn\\sb320\\sa100\\b\\f0\\fs26';
const BODY = '\\s0\\sa100\\f0\\fs22';
const NOTE = '\\s0\\sa100\\i\\f0\\fs20';

function row(cells: readonly string[], isHead: boolean): string {
  const first = Math.round(TEXT_WIDTH * (cells.length === 2 ? 0.62 : 0.3));
  const other = cells.length > 1 ? (TEXT_WIDTH - first) / (cells.length - 1) : 0;
  const border = ['t', 'l', 'b', 'r'].map((side) => `\\clbrdr${side}\\brdrs\\brdrw5`).join('');
  const edges = cells.map((_, at) => `${border}\\cellx${Math.round(first + at * other)}`).join('');
  const texts = cells.map((text) => `\\pard\\plain\\intbl\\f0\\fs20${isHead ? '\\b' : ''} ${escaped(text)}\\cell`);
  return `\\trowd\\trgaph80${isHead ? '\\trhdr' : ''}\\trkeep${edges}\n${texts.join('\n')}\n\\row\n`;
}

/** The summary as rich text, which every word processor opens: headings, tables, and room to answer each question. */
export function summaryText({ title, school, period, today, parts, questions }: SummaryView): string {
  const day = writtenDate(Temporal.PlainDate.from(today));
  const tables = parts.map(
    (part) =>
      paragraph(HEADING, part.title) +
      (part.note === null ? '' : paragraph(NOTE, part.note)) +
      row(part.columns, true) +
      part.rows.map((cells) => row(cells, false)).join(''),
  );
  const asked = questions.map((question) => paragraph(HEADING, question) + `${paragraph(BODY, '')}`.repeat(4));
  return [
    '{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0\\deflang2057{\\fonttbl{\\f0\\fswiss Segoe UI;}}\n',
    '{\\stylesheet{\\s0 Normal;}{\\s1\\sbasedon0\\snext0 heading 1;}{\\s2\\sbasedon0\\snext0 heading 2;}}\n',
    '\\paperw11906\\paperh16838\\margl1134\\margr1134\\margt1134\\margb1134\n',
    paragraph(TITLE, title),
    paragraph(BODY, `${school?.name ?? 'All schools together'}. ${period.name}. As it stood on ${day}.`),
    paragraph(NOTE, 'Counts and dates only: nobody’s name, and nothing of what was said.'),
    ...tables,
    ...asked,
    '}\n',
  ].join('');
}
