import { Button, DataTable, Section, useText, type Column } from '@thucthi/ui';
import { useState } from 'react';
import type { SessionPage } from '../../contract.ts';
import { isRollCalled, type Member } from '../session-parts.ts';
import { MembersEditor } from './members-editor.tsx';
import { prepareWords } from './prepare-words.ts';

/** Who is called: read as a list until the roll can be called, which then names everybody; changed where that may be done. */
export function MembersSection({ session }: { session: SessionPage }) {
  const t = useText(prepareWords);
  const [editing, setEditing] = useState(false);
  const { members, can, state } = session;
  const onRoll = isRollCalled(state) && members.length > 0;
  const votes = members.filter((member) => member.votes).length;
  const nameColumn: Column<Member> = { id: 'name', header: t('members.name-head'), cell: ({ name }) => name ?? '' };
  const columns: Column<Member>[] = [
    { id: 'office', header: t('members.office-head'), phone: 'title', cell: ({ office }) => office },
    ...(members.some(({ name }) => name !== null) ? [nameColumn] : []),
    { id: 'role', header: t('members.role'), width: 120, cell: ({ role }) => t(`role.${role}`) },
    { id: 'votes', header: t('members.votes-head'), width: 110, cell: (member) => (member.votes ? t('members.votes') : '–') },
  ];
  return (
    <Section
      title={t('members.title')}
      note={t('members.note', { count: members.length, votes })}
      end={
        can.members && !editing && members.length > 0 ? (
          <Button kind="bare" onClick={() => setEditing(true)}>
            {t('members.edit')}
          </Button>
        ) : undefined
      }
    >
      {can.members && (editing || members.length === 0) ? (
        <MembersEditor session={session} onDone={() => setEditing(false)} />
      ) : onRoll ? null : (
        <DataTable
          label={t('members.title')}
          columns={columns}
          rows={members}
          rowKey={({ id }) => id}
          empty={<p className="mut">{t('members.none')}</p>}
        />
      )}
      {state === 'draft' && members.length > 0 ? <p className="xs mut">{t('roll.later')}</p> : null}
    </Section>
  );
}
