import type { ReactNode } from 'react';
import type { AnalysisToolView } from '../../../shared/contract/forms.ts';
import type { Contact } from '../../../shared/contract/parts.ts';
import { AnalysisFigure } from '../../look/AnalysisFigure.tsx';
import { PaperBlock } from './PaperBlock.tsx';
import { isSameTitle, paperSections } from './paper-blocks.ts';
import { type PaperContent, PaperContext } from './paper-context.ts';
import './paper.css';

interface PaperProps {
  readonly content: PaperContent;
  readonly policyName: string;
  readonly tool: AnalysisToolView | null;
  readonly contacts: readonly Contact[];
  /** Whose it is and how it stands; nothing on a blank form. */
  readonly about?: ReactNode;
  /** Who printed it and when. */
  readonly printed: string;
}

function ActFirst({ contacts }: { readonly contacts: readonly Contact[] }) {
  return (
    <p className="paper-first">
      <strong>Child at risk now? Act and refer first, write later.</strong>
      {contacts.map(({ label, name, how }) => ` ${label}: ${name}, ${how}.`).join('')}
    </p>
  );
}

/** How what is ours is told apart from what the policy prints. */
function Marks({ content: { form }, tool }: Pick<PaperProps, 'content' | 'tool'>) {
  if (tool !== null) return <p className="paper-small">The drawing is by Supervision; the policy’s own is lost.</p>;
  if (form.designedByUs === true) {
    return <p className="paper-small">The policy asks for this form and prints none; Supervision drew it.</p>;
  }
  const isOurs = form.sections.some(
    (section) => section.extra === true || section.questions.some((one) => one.extra === true || one.columnsAreOurs),
  );
  return isOurs ? (
    <p className="paper-small">(added) = the policy asks for this and prints no box for it; Supervision added it.</p>
  ) : null;
}

/** A form on A4 as its policy prints it: title, sections, labels, boxes, tables and lines to sign on, blank or filled. */
export function Paper({ content, policyName, tool, contacts, about, printed }: PaperProps) {
  const { form, answers, isPaperOriginal } = content;
  return (
    <PaperContext.Provider value={content}>
      <article className="paper">
        <header className="paper-head">
          <p className="paper-small">{policyName}</p>
          <h1>{form.title}</h1>
          {about}
          <ActFirst contacts={contacts} />
        </header>
        {tool !== null && <AnalysisFigure tool={tool} isBrief />}
        {paperSections(form, answers, tool !== null).map(({ section, copy, blocks }) => (
          <section key={`${section.id} ${copy}`}>
            {section.title !== null && !isSameTitle(section.title, form.title) && (
              <h2>
                {section.title}
                {copy > 1 && ` (${copy})`}
                {section.extra === true && form.designedByUs !== true && <span className="paper-ours"> (added)</span>}
              </h2>
            )}
            {section.help !== undefined && <p className="paper-help">{section.help}</p>}
            {blocks.map((block, at) => (
              <PaperBlock key={'place' in block ? block.place.id : `${block.kind} ${at}`} block={block} />
            ))}
          </section>
        ))}
        <footer className="paper-foot">
          {isPaperOriginal && (
            <p>
              The copy signed on paper is the original. Sign it in ink and note in Supervision where it is kept; what
              stands on the screen is a copy.
            </p>
          )}
          <Marks content={content} tool={tool} />
          <p className="paper-small">{printed}</p>
        </footer>
      </article>
    </PaperContext.Provider>
  );
}
