import { usePageTools } from '@thucthi/registry/web';
import { Button, Icon, Section, TextField, useText, type IconName } from '@thucthi/ui';
import { useState } from 'react';
import type { SessionPage } from '../../contract.ts';
import type { Attendance, Member } from '../session-parts.ts';
import { memberName } from './members-draft.ts';
import { prepareWords } from './prepare-words.ts';
import { QuorumSign } from './quorum-sign.tsx';
import { useMarks, type Mark } from './use-marks.ts';

const answers = [
  { id: 'present', icon: 'check' },
  { id: 'excused', icon: 'comment' },
  { id: 'absent', icon: 'close' },
] as const satisfies readonly { id: Attendance; icon: IconName }[];

/** Calls the roll: one tap a person, kept until it is written. */
export function RollCall({ session }: { session: SessionPage }) {
  const t = useText(prepareWords);
  const tools = usePageTools();
  const { waiting, problem, mark, retry } = useMarks(session.id);
  const may = session.can.attendance;
  const marked = (member: Member): Mark => waiting.get(member.id) ?? { attendance: member.attendance, substitute: member.substitute };
  const uncalled = session.members.filter((member) => marked(member).attendance === 'unknown');
  return (
    <Section title={t('roll.title')} end={<QuorumSign quorum={session.quorum} />}>
      {may && uncalled.length > 0 ? (
        <div className="tt-actions">
          <Button icon="check" onClick={() => mark(new Map(uncalled.map(({ id }) => [id, { attendance: 'present', substitute: null }])))}>
            {t('roll.all')}
          </Button>
        </div>
      ) : null}
      {problem === null ? null : (
        <>
          <tools.ProblemNote problem={problem} kept={t('roll.failed', { count: waiting.size })} />
          <Button onClick={retry}>{t('roll.retry')}</Button>
        </>
      )}
      <ul className="ss-roll">
        {session.members.map((member) => (
          <RollRow
            key={member.id}
            member={member}
            mark={marked(member)}
            onMark={may ? (given) => mark(new Map([[member.id, given]])) : null}
          />
        ))}
      </ul>
    </Section>
  );
}

function RollRow({ member, mark, onMark }: { member: Member; mark: Mark; onMark: ((mark: Mark) => void) | null }) {
  const t = useText(prepareWords);
  const [substitute, setSubstitute] = useState(mark.substitute ?? '');
  const away = mark.attendance === 'excused' || mark.attendance === 'absent';
  const who = memberName(member);
  return (
    <li>
      <div>
        <span>{member.name === null ? member.office : member.name}</span>
        <p className="xs mut">
          {[member.name === null ? null : member.office, t(`role.${member.role}`), member.votes ? t('members.votes') : null]
            .filter((one) => one !== null)
            .join(' · ')}
        </p>
        {onMark === null && mark.substitute !== null ? (
          <p className="xs mut">
            {t('roll.substitute')}: {mark.substitute}
          </p>
        ) : null}
        {onMark !== null && away ? (
          <TextField
            label={t('roll.substitute')}
            value={substitute}
            onChange={setSubstitute}
            input={{
              maxLength: 200,
              onBlur: () => {
                const given = substitute.trim() === '' ? null : substitute.trim();
                if (given !== mark.substitute) onMark({ ...mark, substitute: given });
              },
            }}
          />
        ) : null}
      </div>
      {onMark === null ? (
        <span className={`xs ${mark.attendance === 'present' ? 'tone-good' : 'mut'}`}>{t(mark.attendance)}</span>
      ) : (
        <div className="ss-choice" role="radiogroup" aria-label={t('roll.of', { who })}>
          {answers.map(({ id, icon }) => (
            <label key={id} className={`ss-pick ${id}`}>
              <input
                type="radio"
                name={`roll-${member.id}`}
                checked={mark.attendance === id}
                onChange={() => onMark({ attendance: id, substitute: id === 'present' ? null : mark.substitute })}
              />
              <Icon name={icon} size="sm" />
              {t(id)}
            </label>
          ))}
        </div>
      )}
    </li>
  );
}
