import { useId } from 'react';
import type { AnalysisToolView } from '../../shared/contract/forms.ts';
import './analysis-figure.css';

type Stage = AnalysisToolView['stages'][number];

/** The drawing's own measures. */
const WIDTH = 410;
const HEIGHT = 400;
const RADIUS_X = 121;
const RADIUS_Y = 158;
const BOX = { width: 164, height: 58 };
const LINE = 21;
const LETTERS_A_LINE = 15;

const turnOf = (at: number, count: number) => (at / count) * 2 * Math.PI - Math.PI / 2;
const pointAt = (turn: number) => ({
  x: WIDTH / 2 + RADIUS_X * Math.cos(turn),
  y: HEIGHT / 2 + RADIUS_Y * Math.sin(turn),
});

/** A stage's name in lines that fit its box. */
function linesOf(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LETTERS_A_LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** An arrowhead half way between two stages, pointing on. */
function Arrow({ turn }: { readonly turn: number }) {
  const { x, y } = pointAt(turn);
  const along = (Math.atan2(RADIUS_Y * Math.cos(turn), -RADIUS_X * Math.sin(turn)) * 180) / Math.PI;
  return <path className="figure-arrow" d="M-9,-9 L9,0 L-9,9 Z" transform={`translate(${x} ${y}) rotate(${along})`} />;
}

function StageBox({ stage, at, count }: { readonly stage: Stage; readonly at: number; readonly count: number }) {
  const { x, y } = pointAt(turnOf(at, count));
  const lines = linesOf(stage.name);
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect
        className="figure-box"
        x={-BOX.width / 2}
        y={-BOX.height / 2}
        width={BOX.width}
        height={BOX.height}
        rx="10"
      />
      <text className="figure-name" textAnchor="middle">
        {lines.map((line, index) => (
          <tspan key={line} x="0" y={(index - (lines.length - 1) / 2) * LINE + 6}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

/** The ring, for the eye; what it says stands in the list beneath. */
function Ring({ stages }: Pick<AnalysisToolView, 'stages'>) {
  const count = stages.length;
  return (
    <svg className="figure-ring" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <ellipse className="figure-way" cx={WIDTH / 2} cy={HEIGHT / 2} rx={RADIUS_X} ry={RADIUS_Y} />
      {stages.map((stage, at) => (
        <Arrow key={stage.id} turn={turnOf(at + 0.5, count)} />
      ))}
      {stages.map((stage, at) => (
        <StageBox key={stage.id} stage={stage} at={at} count={count} />
      ))}
    </svg>
  );
}

interface AnalysisFigureProps {
  readonly tool: AnalysisToolView;
  /** Without the questions of each stage, where they stand beside it anyway. */
  readonly isBrief?: boolean;
}

/** A cycle or model to think a case through with: drawn as a ring, and told in full as an ordered list with its questions. */
export function AnalysisFigure({ tool, isBrief = false }: AnalysisFigureProps) {
  const caption = useId();
  const { title, isCycle, stages } = tool;
  const first = stages[0];
  return (
    <figure className="figure" aria-labelledby={caption}>
      <figcaption id={caption} className="figure-caption">
        {title}
      </figcaption>
      <div className="figure-parts">
        {isCycle && <Ring stages={stages} />}
        <ol className={isCycle ? 'figure-list' : 'figure-list figure-steps'}>
          {stages.map((stage) => (
            <li key={stage.id}>
              <strong>{stage.name}</strong>
              {stage.prompt !== null && `: ${stage.prompt}`}
              {!isBrief && stage.questions.length > 0 && (
                <ul>
                  {stage.questions.map((question) => (
                    <li key={question}>{question}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      </div>
      {isCycle && first !== undefined && <p className="figure-again">Then back to 1, {first.name}.</p>}
    </figure>
  );
}
