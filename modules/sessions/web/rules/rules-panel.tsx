import { usePageTools } from '@thucthi/registry/web';
import { Button, Combobox, SidePanel, Switch, Textarea, TextField, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import { sessionCalls, type RulesOfKind } from '../routes.ts';
import { useSessionWrite } from '../use-session-write.ts';
import { rulesDraft, rulesOf, type RulesDraft } from './rules-draft.ts';
import { rulesWords } from './rules-words.ts';

const bases = ['all', 'present'] as const;
const majorities = ['more-than-half', 'two-thirds'] as const;
const ties = ['lost', 'chair'] as const;

/** Sets the rules of one kind of session for those called from now on. */
export function RulesPanel(props: { unit: string; given: RulesOfKind; onClose: () => void }) {
  const t = useText(rulesWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const write = useSessionWrite([sessionCalls.readSessionRules]);
  const { given } = props;
  const [draft, setDraft] = useState(() => rulesDraft(given.rules, given.source));
  const [asked, setAsked] = useState(false);
  const set = (patch: Partial<RulesDraft>): void => setDraft((now) => ({ ...now, ...patch }));
  const rules = rulesOf(draft);
  const sourceMissing = draft.source.trim().length < 3;
  const title = t('set.title', { kind: given.name[locale] });
  return (
    <SidePanel title={title} onClose={props.onClose}>
      <form
        className="ss-form"
        aria-label={title}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (rules === null || sourceMissing) return;
          write.write(
            (writeId) =>
              tools.write(sessionCalls.setSessionRules, {
                params: { slug: props.unit, kind: given.kind },
                writeId,
                body: { basedOn: given.revision, rules, source: draft.source.trim() },
              }),
            props.onClose,
          );
        }}
      >
        <Switch label={t('set.quorum')} checked={draft.asksQuorum} onChange={(asksQuorum) => set({ asksQuorum })} />
        {draft.asksQuorum ? (
          <div className="ss-pair">
            <TextField
              label={t('set.part')}
              error={asked && rules === null ? t('set.fraction-wrong') : undefined}
              value={draft.part}
              onChange={(part) => set({ part })}
              input={{ inputMode: 'numeric', maxLength: 3 }}
            />
            <TextField label={t('set.of')} value={draft.of} onChange={(of) => set({ of })} input={{ inputMode: 'numeric', maxLength: 3 }} />
          </div>
        ) : null}
        <Combobox
          label={t('set.majority')}
          options={majorities.map((id) => ({ id, label: t(id) }))}
          value={draft.majority}
          onChange={(id) => set({ majority: majorities.find((one) => one === id) ?? draft.majority })}
        />
        <Combobox
          label={t('set.base')}
          options={bases.map((id) => ({ id, label: t(`base.${id}`) }))}
          value={draft.base}
          onChange={(id) => set({ base: bases.find((one) => one === id) ?? draft.base })}
        />
        <Combobox
          label={t('set.tie')}
          options={ties.map((id) => ({ id, label: t(`tie.${id}`) }))}
          value={draft.tie}
          onChange={(id) => set({ tie: ties.find((one) => one === id) ?? draft.tie })}
        />
        <Textarea
          label={t('set.source')}
          hint={t('set.source-hint')}
          required
          error={asked && sourceMissing ? t('set.source-needed') : undefined}
          value={draft.source}
          onChange={(source) => set({ source })}
          textarea={{ maxLength: 500 }}
        />
        {write.problem === null ? null : <tools.ProblemNote problem={write.problem} />}
        <div className="tt-actions">
          <Button type="submit" kind="main" size="touch" busy={write.busy}>
            {t('set.save')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
