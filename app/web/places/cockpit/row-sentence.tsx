import { Fragment } from 'react';

/**
 * A sentence the server composed of parts ("54,1% KH tỉnh · 47,81% KH thành phố"), its leading percentages set in bold;
 * `boldFirst` sets the whole first part in bold ("Chưa có kế hoạch").
 */
export function RowSentence({ text, boldFirst = false }: { text: string; boldFirst?: boolean }) {
  return (
    <>
      {text.split(' · ').map((part, index) => (
        <Fragment key={index}>
          {index === 0 ? null : (
            <>
              {' '}
              <span className="sep">·</span>{' '}
            </>
          )}
          {index === 0 && boldFirst ? <b>{part}</b> : <Part text={part} />}
        </Fragment>
      ))}
    </>
  );
}

function Part({ text }: { text: string }) {
  const found = /^(.*?)([+−]?\d[\d.,]*%)(\s.*)$/.exec(text);
  if (found === null || /^[↑↓]/.test(text)) return text.replace(/^([↑↓]) /, '$1\u00a0'); // the arrow never parts from its word
  return (
    <>
      {found[1]}
      <b>{found[2]}</b>
      {found[3]}
    </>
  );
}
