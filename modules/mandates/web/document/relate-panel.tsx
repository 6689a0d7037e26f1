import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Combobox, Notice, SearchField, SidePanel, TextField, useFormat, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { ListedDocument, RelationKind, ShownDocument } from '../../contract.ts';
import { relationKinds } from '../../domain/relations.ts';
import { changedInRegister, mandateCalls } from '../routes.ts';
import { nameOf } from '../standing-sign.tsx';
import { documentWords } from './document-words.ts';

/** So many documents are offered; more words find fewer. */
const mostOffered = 8;

/** Says what this document is to another of the register. */
export function RelatePanel(props: { unit: string; shown: ShownDocument; name: string; onClose: () => void }) {
  const { shown } = props;
  const t = useText(documentWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [kind, setKind] = useState<RelationKind>('implements');
  const [other, setOther] = useState<ListedDocument | null>(null);
  const [clause, setClause] = useState('');
  const standing = shown.relations.find((one) => one.kind === kind && one.document.id === other?.id);
  const said =
    submit.problem?.code === 'changed-meanwhile'
      ? (submit.problem.extra as { theirs?: { revision: number; withdrawn: boolean } | null }).theirs
      : null;
  const send = (basedOn: number) =>
    void submit.send(async (writeId) => {
      if (other === null) return;
      await tools.write(mandateCalls.relateDocuments, {
        writeId,
        params: { id: shown.id },
        body: { to: other.id, kind, stands: true, clause: clause.trim() === '' ? null : clause.trim(), basedOn },
      });
      await renew(...changedInRegister);
      props.onClose();
    });
  return (
    <SidePanel title={t('relate.title')} onClose={props.onClose}>
      <form
        className="tt-doc-form"
        aria-label={t('relate.title')}
        onSubmit={(event) => {
          event.preventDefault();
          send(0);
        }}
      >
        <p lang="vi">
          <b>{props.name}</b>
        </p>
        <Combobox
          label={t('relate.kind')}
          options={relationKinds.map((id) => ({ id, label: t(`out.${id}`) }))}
          value={kind}
          onChange={(id) => {
            setKind(relationKinds.find((one) => one === id) ?? kind);
            submit.clear();
          }}
        />
        {other === null ? (
          <OtherSearch unit={props.unit} own={shown.id} onChoose={setOther} />
        ) : (
          <div>
            <p className="xs mut">{t('relate.chosen')}</p>
            <p lang="vi">
              <b>{nameOf(other)}</b>
              {other.symbol === null ? '' : `: ${other.title}`}
            </p>
            <Button
              kind="bare"
              onClick={() => {
                setOther(null);
                submit.clear();
              }}
            >
              {t('relate.change')}
            </Button>
          </div>
        )}
        {shown.document.restricted ? null : (
          <TextField label={t('relate.clause')} value={clause} onChange={setClause} input={{ maxLength: 200 }} />
        )}
        {standing === undefined ? null : <Notice>{t('relate.there')}</Notice>}
        {submit.problem === null ? null : said?.withdrawn === true ? (
          // It was taken back once: saying it again is a further revision of the same relation.
          <Notice kind="problem" actions={<Button onClick={() => send(said.revision)}>{t('relate.save')}</Button>}>
            {submit.problem[locale]}
          </Notice>
        ) : (
          <tools.ProblemNote problem={submit.problem} />
        )}
        <div className="tt-actions">
          <Button kind="main" type="submit" size="touch" busy={submit.busy} disabled={other === null || standing !== undefined}>
            {t('relate.save')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}

function OtherSearch(props: { unit: string; own: string; onChoose: (document: ListedDocument) => void }) {
  const t = useText(documentWords);
  const { date } = useFormat();
  const tools = usePageTools();
  const [q, setQ] = useState('');
  const read = tools.useRead(
    mandateCalls.listDocuments,
    { query: { unit: props.unit, limit: mostOffered + 1, ...(q.trim() === '' ? {} : { q: q.trim() }) } },
    { keep: true },
  );
  const found = (read.data?.documents ?? []).filter(({ id }) => id !== props.own).slice(0, mostOffered);
  return (
    <div>
      <SearchField value={q} onChange={setQ} placeholder={t('relate.search')} />
      {read.error === null ? null : <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />}
      {read.data !== undefined && found.length === 0 ? <p className="mut">{t('relate.none')}</p> : null}
      <ul className="tt-doc-found" aria-label={t('relate.found')}>
        {found.map((one) => (
          <li key={one.id} lang="vi">
            <Button kind="bare" onClick={() => props.onChoose(one)}>
              {nameOf(one)}
              {one.issuedOn === null ? '' : `, ${date(one.issuedOn)}`}
              {one.symbol === null ? '' : `: ${one.title}`}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
