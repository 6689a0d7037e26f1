import { usePageTools } from '@thucthi/registry/web';
import { Button, ContextMenu, Link, useText, useFormat } from '@thucthi/ui';
import type { SessionPage } from '../../contract.ts';
import { materialHref, sessionCalls } from '../routes.ts';
import { useSessionWrite } from '../use-session-write.ts';
import { WriteProblem } from '../write-problem.tsx';
import { deskWords } from './desk-words.ts';

/** When the figures were frozen, with the way to each paper on the table as it lay there. */
export function FrozenWords({ session, unit }: { session: SessionPage; unit: string }) {
  const t = useText(deskWords);
  const { moment } = useFormat();
  const tools = usePageTools();
  const write = useSessionWrite();
  const newest = session.materials
    .map(({ frozenAt }) => frozenAt)
    .toSorted()
    .at(-1);
  const freeze = (version: number): void =>
    write.write((writeId) =>
      tools.write(sessionCalls.freezeMaterials, { params: { id: session.id }, writeId, body: { basedOn: version } }),
    );
  const button = session.can.freeze ? (
    <Button kind="bare" busy={write.busy} onClick={() => freeze(session.version)}>
      {t('frozen.now')}
    </Button>
  ) : null;
  return (
    <>
      {newest === undefined ? (
        <span className="dim">{t('frozen.none')}</span>
      ) : (
        <ContextMenu value={t('frozen.at', { moment: moment(newest) })}>
          {(close) => (
            <div className="ss-frozen">
              <h3>{t('frozen.list')}</h3>
              <ul>
                {session.materials.map((one) => (
                  <li key={one.id}>
                    <Link href={materialHref(unit, session.id, one.id)} onClick={close}>
                      {one.title}
                    </Link>
                    <span className="xs mut">{moment(one.frozenAt)}</span>
                  </li>
                ))}
              </ul>
              {button}
            </div>
          )}
        </ContextMenu>
      )}
      {newest === undefined ? button : null}
      <WriteProblem write={write} onMine={(theirs) => freeze(theirs.version)} />
    </>
  );
}
