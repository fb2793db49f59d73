import type { Answers } from '../../../shared/domain/records/record.ts';
import type { FormSection, FormShape, QuestionType } from '../../../shared/forms/form-definition.ts';
import { type Place, placesOf } from '../../../shared/forms/places.ts';

/** One piece of a printed section: questions that are laid out together. */
export type Block =
  | { readonly kind: 'words'; readonly paragraphs: readonly string[]; readonly label: string | null }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'fields' | 'grid' | 'signatures'; readonly places: readonly Place[] }
  | { readonly kind: 'text' | 'table'; readonly place: Place };

/** A section as printed, once for each copy of it. */
export interface PaperSection {
  readonly section: FormSection;
  readonly copy: number;
  readonly blocks: readonly Block[];
}

/** Whether two titles say the same, so that one of them is enough on paper. */
export function isSameTitle(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

const GRID: ReadonlySet<QuestionType> = new Set(['yesNo', 'yesNoNa', 'yesNoMaybe', 'yesNoDateAction']);
const TABLES: ReadonlySet<QuestionType> = new Set(['actionTable', 'caseTable']);

type Layout = 'words' | 'item' | 'fields' | 'grid' | 'signatures' | 'text' | 'table';

function layoutOf(form: FormShape, { question }: Place): Layout {
  const isDateSigned = form.signers.some((signer) => signer.dateQuestion === question.id);
  if (question.type === 'signature' || isDateSigned) return 'signatures';
  if (question.type === 'staticText') {
    const [first = '', ...more] = question.standingText ?? [];
    const isIntroduction = question.id === 'intro' || question.label !== null || more.length > 0 || /[:,]$/.test(first);
    return isIntroduction ? 'words' : 'item';
  }
  if (TABLES.has(question.type)) return 'table';
  if (GRID.has(question.type)) return 'grid';
  return question.type === 'longText' ? 'text' : 'fields';
}

/** Yes-or-no questions stand in one grid while they offer the same answers. */
function goOn(layout: Layout, before: Place, place: Place): boolean {
  if (layout !== 'grid') return true;
  const key = ({ question }: Place) => [question.type, ...(question.options ?? [])].join('|');
  return key(before) === key(place);
}

/** Runs of questions that are laid out in the same way, in printed order. */
function runsOf(form: FormShape, places: readonly Place[]): readonly (readonly [Layout, readonly Place[]])[] {
  const runs: [Layout, Place[]][] = [];
  for (const place of places) {
    const layout = layoutOf(form, place);
    const [lastLayout, last] = runs.at(-1) ?? [null, []];
    const before = last.at(-1);
    if (layout === lastLayout && before !== undefined && goOn(layout, before, place)) last.push(place);
    else runs.push([layout, [place]]);
  }
  return runs;
}

const standingTextOf = ({ question }: Place): readonly string[] => question.standingText ?? [];

function blocksOfRun(layout: Layout, run: readonly Place[]): readonly Block[] {
  switch (layout) {
    case 'words':
      return run.map((place) => ({ kind: 'words', label: place.question.label, paragraphs: standingTextOf(place) }));
    case 'item': {
      const items = run.flatMap(standingTextOf);
      return items.length > 1 ? [{ kind: 'list', items }] : [{ kind: 'words', label: null, paragraphs: items }];
    }
    case 'text':
    case 'table':
      return run.map((place) => ({ kind: layout, place }));
    case 'fields':
    case 'grid':
    case 'signatures':
      return [{ kind: layout, places: run }];
  }
}

/**
 * The form's sections in printed order, a repeated one once for each copy, each cut into blocks that are laid out together. `isDrawn` leaves out
 * the words of ours that stand for a lost diagram, where the diagram itself is drawn.
 */
export function paperSections(form: FormShape, answers: Answers, isDrawn = false): readonly PaperSection[] {
  const sections: { section: FormSection; copy: number; places: Place[] }[] = [];
  for (const place of placesOf(form, answers)) {
    const copy = place.section.repeatable === true ? place.copy : 1;
    const isToldByDrawing = isDrawn && place.question.extra === true && place.question.type === 'staticText';
    const places = isToldByDrawing ? [] : [place];
    const last = sections.at(-1);
    if (last?.section === place.section && last.copy === copy) last.places.push(...places);
    else sections.push({ section: place.section, copy, places });
  }
  return sections.map(({ section, copy, places }) => ({
    section,
    copy,
    blocks: runsOf(form, places).flatMap(([layout, run]) => blocksOfRun(layout, run)),
  }));
}
