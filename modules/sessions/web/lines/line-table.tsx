import { useText } from '@thucthi/ui';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { SessionLine, SessionPage } from '../../contract.ts';
import type { List } from '../session-parts.ts';
import { differs, draftOfLine, lineAfter, type LineDraft } from './line-draft.ts';
import { LineEditor } from './line-editor.tsx';
import { LineRow } from './line-row.tsx';
import { lineWords } from './line-words.ts';

/** What somebody has typed for a line, and which version of it they saw. */
interface Typed {
  readonly draft: LineDraft;
  readonly basedOn: number;
}

/** The lines as a table; one of them is open at a time, and what was typed for the others stays. */
export function LineTable(props: { session: SessionPage; unit: string; list: List; lines: readonly SessionLine[] }) {
  const t = useText(lineWords);
  const { session, lines, list } = props;
  const may = session.can.lines;
  const [openId, setOpenId] = useState<string | null>(null);
  const [at, setAt] = useState<string | null>(null);
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map());
  const body = useRef<HTMLTableSectionElement>(null);
  const stop = lines.some(({ id }) => id === at) ? at : (lines[0]?.id ?? null);
  const focusRow = (id: string): void => {
    setAt(id);
    const row = (): HTMLElement | null => body.current?.querySelector<HTMLElement>(`[data-line="${id}"]`) ?? null;
    if (row() === null) requestAnimationFrame(() => row()?.focus()); // it is drawn once the line that was open is shut
    else row()?.focus();
  };
  const open = (id: string): void => {
    if (!may) return;
    setAt(id);
    setOpenId(id);
  };
  const close = (id: string, drop: boolean): void => {
    if (drop) setTyped((now) => new Map([...now].filter(([key]) => key !== id)));
    setOpenId(null);
    focusRow(id);
  };
  const goOn = (id: string): void => {
    setTyped((now) => new Map([...now].filter(([key]) => key !== id)));
    const next = lineAfter(lines, id);
    setOpenId(next);
    if (next === null) focusRow(id);
    else setAt(next);
  };
  const key = (event: KeyboardEvent): void => {
    const row = event.target instanceof HTMLElement ? event.target.dataset['line'] : undefined;
    const here = lines.findIndex(({ id }) => id === row);
    if (here === -1) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (row !== undefined) open(row);
      return;
    }
    const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: lines.length - 1 }[event.key];
    const line = next === undefined ? undefined : lines[next];
    if (line === undefined) return;
    event.preventDefault();
    focusRow(line.id);
  };
  return (
    <table className="tt-table ss-table" role="table" aria-label={t(`column.text.${list}`)}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className="ss-no">
            <span className="vh">#</span>
          </th>
          <th role="columnheader" scope="col">
            {t(`column.text.${list}`)}
          </th>
          <th role="columnheader" scope="col" className="ss-w-lead">
            {t('column.lead')}
          </th>
          <th role="columnheader" scope="col" className="ss-w-product">
            {t('column.product')}
          </th>
          <th role="columnheader" scope="col" className="ss-w-deadline">
            {t('column.deadline')}
          </th>
          <th role="columnheader" scope="col" className="ss-w-state">
            {t('column.state')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" ref={body} onKeyDown={key}>
        {lines.map((line, index) => {
          const kept = typed.get(line.id);
          if (line.id === openId && may)
            return (
              <LineEditor
                key={line.id}
                session={session}
                unit={props.unit}
                line={line}
                number={index + 1}
                draft={kept?.draft ?? draftOfLine(line)}
                basedOn={kept?.basedOn ?? line.version}
                onChange={(draft, basedOn) => setTyped((now) => new Map([...now, [line.id, { draft, basedOn }]]))}
                onClose={(drop) => close(line.id, drop)}
                onSettled={() => goOn(line.id)}
              />
            );
          return (
            <LineRow
              key={line.id}
              unit={props.unit}
              line={line}
              number={index + 1}
              unsaved={kept !== undefined && differs(kept.draft, line)}
              tabStop={line.id === stop}
              onOpen={may ? () => open(line.id) : null}
              onFocus={() => setAt(line.id)}
            />
          );
        })}
      </tbody>
    </table>
  );
}
