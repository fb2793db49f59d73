import { PaperAnswer } from './PaperAnswer.tsx';
import { PaperGrid } from './PaperGrid.tsx';
import { PaperLabel } from './PaperLabel.tsx';
import { PaperSignatures } from './PaperSignatures.tsx';
import { PaperTable } from './PaperTable.tsx';
import type { Block } from './paper-blocks.ts';
import { usePaper } from './paper-context.ts';

/** One piece of a section, laid out as its kind is printed. */
export function PaperBlock({ block }: { readonly block: Block }) {
  const { isBlank } = usePaper();
  switch (block.kind) {
    case 'words':
      return (
        <div>
          {block.label !== null && <p className="paper-label">{block.label}</p>}
          {block.paragraphs.map((text) => (
            <p key={text} className={/[:,]$/.test(text) ? 'paper-leading' : undefined}>
              {text}
            </p>
          ))}
        </div>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((text) => (
            <li key={text} className={/^\d+[.)]/.test(text) ? 'paper-numbered' : undefined}>
              {text}
            </li>
          ))}
        </ul>
      );
    case 'fields':
      return (
        <table className="paper-table paper-fields">
          <tbody>
            {block.places.map((place) => (
              <tr key={place.id}>
                <th scope="row">
                  <PaperLabel question={place.question} />
                </th>
                <td className="paper-written">
                  <PaperAnswer place={place} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'text':
      return (
        <div className="paper-long">
          <p className="paper-label">
            <PaperLabel question={block.place.question} />
          </p>
          {(block.place.question.standingText ?? []).map((text) => (
            <p key={text}>{text}</p>
          ))}
          <div className={isBlank ? 'paper-box paper-written paper-room' : 'paper-box paper-written'}>
            <PaperAnswer place={block.place} />
          </div>
        </div>
      );
    case 'grid':
      return <PaperGrid places={block.places} />;
    case 'table':
      return <PaperTable place={block.place} />;
    case 'signatures':
      return <PaperSignatures places={block.places} />;
  }
}
