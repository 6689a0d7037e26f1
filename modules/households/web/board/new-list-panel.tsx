import { addMonths, parsePeriodCode } from '@thucthi/kernel';
import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Combobox, SidePanel, useFormat, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import { householdWords } from '../household-words.ts';
import { RefusedNote } from '../refused-note.tsx';
import { changedByHouseholds, householdCalls, listHref, type ListBoard } from '../routes.ts';
import { readTerms, TermsFields, type TermsDraft } from '../terms-fields.tsx';

/** Begins the list of one target: what it is kept for and until when comes before the first name. */
export function NewListPanel(props: { board: ListBoard; today: string; onClose: () => void }) {
  const { board } = props;
  const t = useText(householdWords);
  const format = useFormat();
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const go = tools.useGo();
  const submit = useSubmit();
  const [target, setTarget] = useState<string | null>(board.divisible.length === 1 ? (board.divisible[0]?.target ?? null) : null);
  const [draft, setDraft] = useState<TermsDraft>({
    purpose: '',
    legalBasis: '',
    retainUntil: sameDayLater(props.today, board.settings.retainMonths),
  });
  const terms = readTerms(draft);
  const send = () =>
    void submit.send(async (writeId) => {
      if (terms === null || target === null) return;
      const { id } = await tools.write(householdCalls.createHouseholdList, { writeId, body: { target, ...terms } });
      await renew(...changedByHouseholds);
      go(listHref(board.unit.slug, id));
    });
  return (
    <SidePanel title={t('new.do')} onClose={props.onClose}>
      <form
        className="tt-adm-panel-part"
        aria-label={t('new.do')}
        onSubmit={(event) => {
          event.preventDefault();
          if (terms !== null && target !== null) send();
        }}
      >
        <Combobox
          label={t('form.target')}
          required
          searchable
          options={board.divisible.map((one) => ({
            id: one.target,
            label: `${one.indicator.name[locale]}: ${format.quantity(one.value, one.indicator.unit)}`,
            detail: `${format.period(parsePeriodCode(one.period), 'short')} · ${one.plan}`,
          }))}
          value={target}
          onChange={setTarget}
        />
        <TermsFields
          draft={draft}
          today={props.today}
          months={board.settings.retainMonths}
          change={(patch) => setDraft((before) => ({ ...before, ...patch }))}
        />
        <RefusedNote submit={submit} />
        <div className="tt-actions">
          <Button kind="main" type="submit" size="touch" busy={submit.busy} disabled={terms === null || target === null}>
            {t('new.do')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}

/** The last day of the month so many months on: a day that exists in every month. */
function sameDayLater(today: string, months: number): string {
  const month = addMonths(today.slice(0, 7), months);
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 1, 0)).toISOString().slice(0, 10);
}
