import { usePageTools } from '@thucthi/registry/web';
import { Button, Checkbox, Combobox, Textarea, TextField, useText, type Option, OrderButtons } from '@thucthi/ui';
import { useState } from 'react';
import type { SessionPage } from '../../contract.ts';
import { sessionCalls } from '../routes.ts';
import { basedOnOf, seenPart } from '../seen-part.ts';
import { sessionWords } from '../session-words.ts';
import { useSessionWrite } from '../use-session-write.ts';
import { WriteProblem } from '../write-problem.tsx';
import { moveBy } from './agenda-draft.ts';
import {
  draftOfMembers,
  emptyMember,
  faultyMembers,
  memberName,
  membersToSend,
  readMemberList,
  withPerson,
  withRole,
  type MemberDraft,
} from './members-draft.ts';
import { prepareWords } from './prepare-words.ts';
import { usePeopleOptions } from './use-people-options.ts';

const roles = ['chair', 'secretary', 'member', 'guest'] as const;

/** Writes who is called: row by row, or from a pasted list. */
export function MembersEditor({ session, onDone }: { session: SessionPage; onDone: () => void }) {
  const t = useText(prepareWords);
  const s = useText(sessionWords);
  const tools = usePageTools();
  const write = useSessionWrite();
  const people = usePeopleOptions();
  const [members, setMembers] = useState<readonly MemberDraft[]>(() => draftOfMembers(session.members));
  const now = seenPart(session.version, draftOfMembers(session.members));
  const [seen, setSeen] = useState(now);
  const basedOn = basedOnOf(seen, now);
  const [asked, setAsked] = useState(false);
  const [pasted, setPasted] = useState<string | null>(null);
  const faulty = asked ? faultyMembers(members) : [];
  const read = pasted === null ? [] : readMemberList(pasted, tools.newWriteId);
  const save = (version: number): void => {
    setAsked(true);
    if (faultyMembers(members).length > 0) return;
    write.write(
      (writeId) =>
        tools.write(sessionCalls.setMembers, {
          params: { id: session.id },
          writeId,
          body: { basedOn: version, members: membersToSend(members) },
        }),
      onDone,
    );
  };
  return (
    <form
      className="ss-form"
      aria-label={t('members.title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save(basedOn);
      }}
    >
      {members.length === 0 ? <p className="mut">{t('members.none')}</p> : null}
      <ol className="ss-members">
        {members.map((member, at) => (
          <MemberRow
            key={member.id}
            member={member}
            number={at + 1}
            people={people}
            faulty={faulty.includes(member.id)}
            mayRise={at > 0}
            mayFall={at < members.length - 1}
            onChange={(next) => setMembers(members.map((one) => (one.id === member.id ? next : one)))}
            onMove={(step) => setMembers(moveBy(members, member.id, step))}
            onRemove={() => setMembers(members.filter(({ id }) => id !== member.id))}
          />
        ))}
      </ol>
      {pasted === null ? null : (
        <div className="ss-form">
          <Textarea label={t('members.paste')} hint={t('members.paste-hint')} rows={6} value={pasted} onChange={setPasted} />
          <div className="tt-actions">
            <Button
              disabled={read.length === 0}
              onClick={() => {
                setMembers([...members, ...read]);
                setPasted(null);
              }}
            >
              {t('members.paste-add', { count: read.length })}
            </Button>
            <Button kind="bare" onClick={() => setPasted(null)}>
              {s('not-now')}
            </Button>
          </div>
        </div>
      )}
      <WriteProblem
        write={write}
        said={(theirs) => theirs.members.map(memberName)}
        mine={members.map(memberName)}
        onMine={(theirs) => save(theirs.version)}
        onTheirs={(theirs) => {
          setMembers(draftOfMembers(theirs.members));
          setSeen(seenPart(theirs.version, draftOfMembers(theirs.members)));
        }}
      />
      <div className="ss-foot">
        <Button icon="plus" onClick={() => setMembers([...members, emptyMember(tools.newWriteId())])}>
          {t('members.add')}
        </Button>
        {pasted === null ? <Button onClick={() => setPasted('')}>{t('members.paste')}</Button> : null}
        <Button type="submit" kind="main" busy={write.busy}>
          {t('members.save')}
        </Button>
        {session.members.length === 0 ? null : (
          <Button kind="bare" onClick={onDone}>
            {s('not-now')}
          </Button>
        )}
      </div>
    </form>
  );
}

function MemberRow(props: {
  member: MemberDraft;
  number: number;
  people: readonly Option[];
  faulty: boolean;
  mayRise: boolean;
  mayFall: boolean;
  onChange: (member: MemberDraft) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}) {
  const t = useText(prepareWords);
  const { member, number, people, onChange } = props;
  const who = memberName(member);
  return (
    <li>
      <Combobox
        label={t('members.person', { number })}
        options={[{ id: '', label: t('members.person-none') }, ...people]}
        value={member.person ?? ''}
        onChange={(id) => onChange(withPerson(member, id, people))}
      />
      <TextField
        label={t('members.office', { number })}
        error={props.faulty ? t('members.needs') : undefined}
        value={member.office}
        onChange={(office) => onChange({ ...member, office })}
        input={{ maxLength: 200 }}
      />
      <TextField
        label={t('members.name', { number })}
        value={member.name}
        onChange={(name) => onChange({ ...member, name })}
        input={{ maxLength: 120 }}
      />
      <Combobox
        label={t('members.role')}
        options={roles.map((id) => ({ id, label: t(`role.${id}`) }))}
        value={member.role}
        onChange={(id) => onChange(withRole(member, roles.find((one) => one === id) ?? member.role))}
      />
      <Checkbox label={t('members.votes')} checked={member.votes} onChange={(votes) => onChange({ ...member, votes })} />
      <OrderButtons
        className="ss-order"
        up={t('members.up', { who })}
        down={t('members.down', { who })}
        remove={t('members.remove', { who })}
        mayRise={props.mayRise}
        mayFall={props.mayFall}
        mayGo
        onMove={props.onMove}
        onRemove={props.onRemove}
      />
    </li>
  );
}
