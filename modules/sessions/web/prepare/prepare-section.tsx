import { Button, useText } from '@thucthi/ui';
import type { SessionPage } from '../../contract.ts';
import { AgendaEditor } from './agenda-editor.tsx';
import { MembersSection } from './members-section.tsx';
import { prepareWords } from './prepare-words.ts';
import { isRollCalled } from '../session-parts.ts';
import { putOffWords } from '../put-off/put-off-words.ts';
import { RollCall } from './roll-call.tsx';

/** What is done before and at the opening: the agenda, who is called, who is there. The roll stands first once it can be called. */
export function PrepareSection({ session, onOpen }: { session: SessionPage; onOpen: (panel: string) => void }) {
  const t = useText(prepareWords);
  const p = useText(putOffWords);
  const agenda = <AgendaEditor key="agenda" session={session} />;
  const people = <MembersSection key="members" session={session} />;
  const roll = session.members.length === 0 || !isRollCalled(session.state) ? null : <RollCall key="roll" session={session} />;
  return (
    <>
      {session.can.facts ? (
        <div className="tt-actions">
          <Button icon="edit" onClick={() => onOpen('thong-tin')}>
            {t('facts.edit')}
          </Button>
          {session.can.postpone ? (
            <Button icon="calendar" onClick={() => onOpen('hoan')}>
              {p('postpone')}
            </Button>
          ) : null}
          {session.can.cancel ? (
            <Button kind="bare" onClick={() => onOpen('huy')}>
              {p('cancel')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {session.can.attendance ? [roll, agenda, people] : [agenda, people, roll]}
    </>
  );
}
