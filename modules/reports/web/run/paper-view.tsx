import { useText } from '@thucthi/ui';
import { WideBox } from './wide-box.tsx';
import { reportWords } from '../report-words.ts';
import type { Block, RunPage } from '../routes.ts';
import { FigureRuns } from './figure-runs.tsx';
import { PaperParagraph } from './paper-paragraph.tsx';

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The numbers of the headings as they are printed: "I.", "1."; the head of a table has none. */
function numbersOf(blocks: readonly Block[]): ReadonlyMap<string, string> {
  let [part, field] = [0, 0];
  const numbers = new Map<string, string>();
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'heading' || blocks[at + 1]?.kind === 'table') continue;
    if (block.level === 2) numbers.set(block.id, `${(field += 1)}. `);
    else {
      [part, field] = [part + 1, 0];
      numbers.set(block.id, `${roman[part - 1] ?? part}. `);
    }
  }
  return numbers;
}

/** A report as it will look on paper: head, subject, paragraphs, table, signature. */
export function PaperView({ run, unit }: { run: RunPage; unit: string }) {
  const t = useText(reportWords);
  const { head, blocks } = run;
  const numbers = numbersOf(blocks);
  return (
    <article className="rp-paper" aria-label={t('paper')}>
      <header className="rp-head">
        <p>
          <b>{head.issuer.toLocaleUpperCase('vi')}</b>
        </p>
        <p>
          {run.template.form === 'party' ? (
            <b>{t('party')}</b>
          ) : (
            <>
              <b>{t('motto')}</b>
              <br />
              <b>{t('motto.second')}</b>
            </>
          )}
        </p>
      </header>
      <div className="rp-subject">
        {run.state === 'draft' ? <p className="rp-draft">{t('draft').toLocaleUpperCase('vi')}</p> : null}
        {run.template.documentKind === null ? null : <p>{run.template.documentKind.toLocaleUpperCase('vi')}</p>}
        <h1>{run.template.documentKind === null ? `V/v ${run.subject}` : run.subject}</h1>
      </div>
      {head.addressees.length === 0 ? null : (
        <p className="rp-centred">
          {t('addressees')} {head.addressees.join('; ')}
        </p>
      )}
      {blocks.map((block) =>
        block.kind === 'heading' ? (
          block.level === 2 ? (
            <h3 key={block.id}>{`${numbers.get(block.id) ?? ''}${words(block)}`}</h3>
          ) : (
            <h2 key={block.id}>{`${numbers.get(block.id) ?? ''}${words(block).toLocaleUpperCase('vi')}`}</h2>
          )
        ) : block.kind === 'table' ? (
          <ResultsTable key={block.id} run={run} unit={unit} />
        ) : (
          <PaperParagraph key={block.id} run={run} block={block} unit={unit} />
        ),
      )}
      <footer className="rp-foot">
        <div>
          <p>
            <b>
              <i>{t('recipients')}</i>
            </b>
          </p>
          <ul>
            {head.recipients.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
        <p className="rp-centred">
          {head.signerTitles.map((title) => (
            <b key={title}>{title.toLocaleUpperCase('vi')}</b>
          ))}
        </p>
      </footer>
    </article>
  );
}

const words = ({ runs }: Block): string => runs.map(({ text }) => text).join('');

function ResultsTable({ run, unit }: { run: RunPage; unit: string }) {
  const t = useText(reportWords);
  return (
    <WideBox label={t('table')}>
      <table>
        <thead>
          <tr>
            {run.table.columns.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {run.table.rows.map(({ cells }, at) => (
            <tr key={cells[1]?.[0]?.text ?? at}>
              {cells.map((cell, column) => (
                <td key={run.table.columns[column]} className={column === 3 ? 'rp-number' : undefined}>
                  <FigureRuns runs={cell} unit={unit} period={run.period} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideBox>
  );
}
