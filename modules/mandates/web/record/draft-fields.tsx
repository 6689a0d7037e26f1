import { usePageTools } from '@thucthi/registry/web';
import { DateField, Switch, Textarea, TextField, useText, type DateEntry } from '@thucthi/ui';
import { readSymbol } from '../../domain/symbol.ts';
import { suggestIssuers } from '../../domain/suggest.ts';
import { mandateCalls } from '../routes.ts';
import { ClauseFields } from './clause-fields.tsx';
import type { FileToSend } from '../files/use-file-sending.ts';
import type { DocumentDraft, DraftFault } from './document-draft.ts';
import { FileFields } from './file-fields.tsx';
import { KindField } from './kind-field.tsx';
import { ReaderFields } from './reader-fields.tsx';
import { recordWords } from './record-words.ts';
import { Suggestions } from './suggestions.tsx';

/** The fields of a document; a restricted one has no more than may be kept of it. */
export function DraftFields(props: {
  unit: string;
  draft: DocumentDraft;
  faults: readonly DraftFault[];
  mayRestrict: boolean;
  onChange: (draft: DocumentDraft) => void;
  onFiles: (files: readonly FileToSend[]) => void;
}) {
  const t = useText(recordWords);
  const tools = usePageTools();
  const { draft } = props;
  const facets = tools.useRead(mandateCalls.documentFacets, { query: { unit: props.unit } }).data;
  const put = (patch: Partial<DocumentDraft>) => props.onChange({ ...draft, ...patch });
  const fault = (one: DraftFault) => (props.faults.includes(one) ? t(`fault.${one}`) : null);
  const dated = (put_: (date: string | null) => void) => (entry: DateEntry) => put_(entry.state === 'date' ? entry.date : null);
  const read = readSymbol(draft.symbol);
  const hint = read.readable
    ? t('symbol.means', { text: read.text, form: t(`symbol.${read.symbol.form}`) })
    : read.why === 'empty'
      ? undefined
      : t(read.why === 'number-only' ? 'symbol.number-only' : 'symbol.as-written');
  const known = (facets?.issuers ?? []).map(({ name }) => name);
  const issuers = read.readable ? suggestIssuers(read.symbol, known) : [];
  return (
    <>
      {props.mayRestrict ? (
        <Switch
          label={t('field.restricted')}
          hint={t('field.restricted-hint')}
          checked={draft.restricted}
          onChange={(restricted) => put({ restricted })}
        />
      ) : null}
      <TextField
        label={t('field.symbol')}
        required={draft.restricted}
        hint={hint}
        error={fault('symbol')}
        value={draft.symbol}
        onChange={(symbol) => put({ symbol })}
        input={{ maxLength: 100, autoComplete: 'off', spellCheck: false }}
      />
      {draft.restricted ? null : (
        <>
          <KindField
            kinds={(facets?.kinds ?? []).map(({ name }) => name)}
            symbol={read.readable ? read.symbol : null}
            kind={draft.kind}
            error={fault('kind')}
            onChange={(kind) => put({ kind })}
          />
          <Textarea
            label={t('field.title')}
            required
            error={fault('title')}
            value={draft.title}
            onChange={(title) => put({ title })}
            rows={3}
            textarea={{ maxLength: 1000 }}
          />
        </>
      )}
      <TextField
        label={t('field.issuer')}
        required
        error={fault('issuer')}
        value={draft.issuer}
        onChange={(issuer) => put({ issuer })}
        input={{ maxLength: 200, autoComplete: 'off' }}
      />
      <Suggestions label={t('suggest.issuer')} names={issuers} chosen={draft.issuer} onChoose={(issuer) => put({ issuer })} />
      <DateField label={t('field.issuedOn')} date={draft.issuedOn} onChange={dated((issuedOn) => put({ issuedOn }))} />
      <TextField
        label={t('field.link')}
        error={fault('link')}
        value={draft.link}
        onChange={(link) => put({ link })}
        input={{ type: 'url', maxLength: 500, inputMode: 'url', autoComplete: 'off' }}
      />
      {draft.restricted ? (
        <ReaderFields readers={draft.readers} error={fault('readers')} onChange={(readers) => put({ readers })} />
      ) : (
        <>
          <FileFields
            files={draft.files}
            onAdd={props.onFiles}
            onRemove={(hash) => put({ files: draft.files.filter((one) => one.hash !== hash) })}
          />
          <OpenFields draft={draft} clauseFault={fault('clauses')} put={put} dated={dated} />
        </>
      )}
    </>
  );
}

function OpenFields(props: {
  draft: DocumentDraft;
  clauseFault: string | null;
  put: (patch: Partial<DocumentDraft>) => void;
  dated: (put: (date: string | null) => void) => (entry: DateEntry) => void;
}) {
  const t = useText(recordWords);
  const { draft, put, dated } = props;
  return (
    <>
      <fieldset>
        <legend>{t('part.time')}</legend>
        <div className="tt-doc-two">
          <DateField
            label={t('field.effectiveFrom')}
            hint={t('field.effectiveFrom-hint')}
            date={draft.effectiveFrom}
            onChange={dated((effectiveFrom) => put({ effectiveFrom }))}
          />
          <DateField label={t('field.effectiveTo')} date={draft.effectiveTo} onChange={dated((effectiveTo) => put({ effectiveTo }))} />
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('part.signing')}</legend>
        <TextField label={t('field.signer')} value={draft.signer} onChange={(signer) => put({ signer })} input={{ maxLength: 100 }} />
        <TextField
          label={t('field.signerOffice')}
          value={draft.signerOffice}
          onChange={(signerOffice) => put({ signerOffice })}
          input={{ maxLength: 200 }}
        />
        <Textarea
          label={t('field.recipients')}
          hint={t('field.recipients-hint')}
          value={draft.recipients}
          onChange={(recipients) => put({ recipients })}
          rows={3}
        />
      </fieldset>
      <fieldset>
        <legend>{t('part.arrival')}</legend>
        <div className="tt-doc-two">
          <TextField
            label={t('field.arrivalNumber')}
            value={draft.arrivalNumber}
            onChange={(arrivalNumber) => put({ arrivalNumber })}
            input={{ maxLength: 30 }}
          />
          <DateField label={t('field.arrivedOn')} date={draft.arrivedOn} onChange={dated((arrivedOn) => put({ arrivedOn }))} />
        </div>
      </fieldset>
      <ClauseFields clauses={draft.clauses} error={props.clauseFault} onChange={(clauses) => put({ clauses })} />
      <Textarea label={t('field.note')} value={draft.note} onChange={(note) => put({ note })} rows={2} textarea={{ maxLength: 2000 }} />
    </>
  );
}
