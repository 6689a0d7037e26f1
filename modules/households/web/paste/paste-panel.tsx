import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Notice, SidePanel, Textarea, useFormat, useLocale, useText } from '@thucthi/ui';
import { useMemo, useState } from 'react';
import { remainderOf } from '../../domain/list-measure.ts';
import { leftWords } from '../amounts.ts';
import { householdWords } from '../household-words.ts';
import { RefusedNote } from '../refused-note.tsx';
import { changedByHouseholds, householdCalls, type OneList, type ShownLine } from '../routes.ts';
import { previewPaste } from './preview-paste.ts';
import { readPasted, type PastedRow } from './read-pasted.ts';

const mostShown = 30;
const mostAtOnce = 10_000;

/** A table copied from Excel, judged row by row before anything is sent. */
export function PastePanel({ one, lines, onClose }: { one: OneList; lines: readonly ShownLine[]; onClose: () => void }) {
  const { list } = one;
  const t = useText(householdWords);
  const format = useFormat();
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [text, setText] = useState('');
  const [saved, setSaved] = useState<{ added: number; changed: number } | null>(null);
  const rows = useMemo(() => (text.trim() === '' ? undefined : readPasted(text)), [text]);
  const preview = useMemo(() => {
    const worded = (fault: PastedRow['faults'][number]) => {
      const said = fault.said ?? t('paste.bad-text', { column: t(`line.${fault.column}`), most: fault.most ?? 0 });
      return { vi: said, en: said };
    };
    return rows == null ? null : previewPaste(rows, lines, list.indicator.decimals, worded);
  }, [rows, lines, list.indicator.decimals, t]);
  const good = preview !== null && !('wrong' in preview) ? preview : null;
  const touched = good === null ? 0 : good.added + good.changed;
  const send = () =>
    void submit.send(async (writeId) => {
      if (good === null) return;
      const body = { basedOn: list.revision, lines: good.lines.map((line) => ({ ...line })) };
      const answer = await tools.write(householdCalls.saveHouseholdLines, { params: { id: list.id }, writeId, body });
      setSaved({ added: answer.added, changed: answer.changed });
      setText('');
      await renew(...changedByHouseholds);
    });
  return (
    <SidePanel title={t('paste.title')} onClose={onClose}>
      <form
        className="tt-adm-panel-part hh-paste"
        aria-label={t('paste.title')}
        onSubmit={(event) => {
          event.preventDefault();
          if (touched > 0) send();
        }}
      >
        <Textarea
          label={t('paste.box')}
          hint={t('paste.hint')}
          rows={10}
          value={text}
          onChange={(next) => {
            setSaved(null);
            submit.clear();
            setText(next);
          }}
          textarea={{ spellCheck: false, maxLength: 3_000_000 }}
        />
        {rows === null || (rows !== undefined && rows.length === 0) ? <Notice kind="ask">{t('paste.not-table')}</Notice> : null}
        {preview !== null && 'wrong' in preview ? (
          <Notice kind="problem" title={t('paste.wrong', { count: new Set(preview.wrong.map(({ row }) => row)).size })}>
            <ul className="hh-faults">
              {preview.wrong.slice(0, mostShown).map((fault, at) => (
                <li key={at}>{fault.row === 0 ? fault[locale] : t('paste.row', { row: fault.row, said: fault[locale] })}</li>
              ))}
              {preview.wrong.length > mostShown ? <li>{t('paste.more', { count: preview.wrong.length - mostShown })}</li> : null}
            </ul>
          </Notice>
        ) : null}
        {good === null ? null : touched === 0 ? (
          <Notice>{t('paste.nothing')}</Notice>
        ) : (
          <p className="hh-line-sum" role="status">
            {t('paste.will', {
              added: format.number(String(good.added)),
              changed: format.number(String(good.changed)),
              unchanged: format.number(String(good.unchanged)),
              assigned: format.quantity(good.assignedSum, list.indicator.unit),
              left: leftWords(remainderOf(list.target, good.assignedSum), list.indicator.unit, t, format),
            })}
          </p>
        )}
        <RefusedNote submit={submit} />
        {saved === null ? null : <Notice icon="check">{t('paste.saved', saved)}</Notice>}
        <div className="tt-actions">
          <Button
            kind="main"
            type="submit"
            size="touch"
            busy={submit.busy}
            disabled={touched === 0 || (good?.lines.length ?? 0) > mostAtOnce}
          >
            {t('paste.save', { count: touched })}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
