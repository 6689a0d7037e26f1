import type { ReactNode } from 'react';
import { boundSymbols } from '../text/bound-symbols.tsx';

/** The main part of a page; the skip link leads here. */
export function Page(props: { children: ReactNode; id?: string | undefined }) {
  return (
    <main className="tt-page" id={props.id ?? 'main'} tabIndex={-1}>
      {props.children}
    </main>
  );
}

/** The sentence that opens a page and could be read aloud in the meeting, with a few words under it. */
export function PageLead(props: { title: ReactNode; children?: ReactNode | undefined; end?: ReactNode | undefined }) {
  return (
    <header className="tt-lead-line">
      <div className="tt-lead">
        <h1>{typeof props.title === 'string' ? boundSymbols(props.title) : props.title}</h1>
        {props.children === undefined ? null : <p>{props.children}</p>}
      </div>
      {props.end}
    </header>
  );
}

/** A section under an ink line; `note` says unit and reading of a chart, `end` stands at the right. */
export function Section(props: {
  title: ReactNode;
  note?: ReactNode | undefined;
  end?: ReactNode | undefined;
  illustrative?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <section className="tt-section">
      <div className="tt-section-head">
        <h2>
          <span className={props.illustrative === true ? 'il' : undefined}>{props.title}</span>
          {props.note === undefined ? null : (
            <>
              {' '}
              <span className="u">{props.note}</span>
            </>
          )}
        </h2>
        {props.end === undefined ? null : <span className="xs mut">{props.end}</span>}
      </div>
      <div className="tt-section-body">{props.children}</div>
    </section>
  );
}

/** A page with a narrow column beside it (256 px, wider on a projector, below on a small screen). */
export function Beside(props: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="tt-beside">
      <div>{props.children}</div>
      <aside>{props.aside}</aside>
    </div>
  );
}
