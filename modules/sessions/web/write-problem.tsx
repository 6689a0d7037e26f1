import { usePageTools } from '@thucthi/registry/web';
import { Button, Notice, useText } from '@thucthi/ui';
import type { SessionPage } from '../contract.ts';
import { changedBySessions } from './routes.ts';
import { sessionWords } from './session-words.ts';
import type { SessionWrite } from './use-session-write.ts';

/**
 * Why a part of a session was not written. Where somebody was faster, both versions stand side by side in words (`said` draws the
 * part out of a session) and the person chooses; what was typed stays.
 */
export function WriteProblem(props: {
  write: SessionWrite;
  /** The part in words, one line each: of theirs, and of what was typed. */
  said?: ((session: SessionPage) => readonly string[]) | undefined;
  mine?: readonly string[] | undefined;
  onMine: (theirs: SessionPage) => void;
  onTheirs?: ((theirs: SessionPage) => void) | undefined;
}) {
  const t = useText(sessionWords);
  const tools = usePageTools();
  const renew = tools.useRenew();
  const { problem, theirs, clear } = props.write;
  if (problem === null) return null;
  if (theirs === null) return <tools.ProblemNote problem={problem} />;
  const [stands, typed] = [props.said?.(theirs) ?? [], props.mine ?? []];
  const same = stands.join('\n') === typed.join('\n');
  return (
    <Notice
      kind="problem"
      title={t('changed.title')}
      actions={
        <>
          <Button onClick={() => props.onMine(theirs)}>{t('changed.use-mine')}</Button>
          <Button
            onClick={() => {
              clear();
              props.onTheirs?.(theirs);
              void renew(...changedBySessions);
            }}
          >
            {t('changed.use-theirs')}
          </Button>
        </>
      }
    >
      {t('changed.text')} {same ? t('changed.same') : null}
      {same ? null : (
        <div className="ss-two">
          <Version title={t('changed.theirs')} lines={stands} other={typed} />
          <Version title={t('changed.mine')} lines={typed} other={stands} />
        </div>
      )}
    </Notice>
  );
}

function Version({ title, lines, other }: { title: string; lines: readonly string[]; other: readonly string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {lines.map((line, at) => (
          <li key={`${at}${line}`}>{other.includes(line) ? line : <mark>{line}</mark>}</li>
        ))}
      </ul>
    </div>
  );
}
