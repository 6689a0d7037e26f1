import {
  Button,
  Combobox,
  EmptyState,
  Notice,
  NumberField,
  Page,
  PageLead,
  Skeleton,
  Textarea,
  TextField,
  useLocale,
  useText,
} from '@thucthi/ui';
import type { Option } from '@thucthi/ui';
import { useMemo, useState } from 'react';
import type { defineIndicator, listIndicators } from '../../contract.ts';
import { AdminTabs } from '../admin-tabs.tsx';
import { registryCalls } from '../routes.ts';
import type { AnswerOf, BodyOf } from '../tools/endpoint-route.ts';
import { usePageTools } from '../tools/page-tools.tsx';
import { useSubmit } from '../tools/use-submit.ts';
import { definitionWords } from './definition-words.ts';

type Definition = BodyOf<typeof defineIndicator>['definition'];
type Listed = AnswerOf<typeof listIndicators>['indicators'][number];

const choices = {
  group: [
    'economy',
    'budget-investment-land',
    'agriculture-rural',
    'social',
    'environment-urban',
    'order-defence',
    'administration-digital',
  ],
  frequency: ['day', 'week', 'month', 'quarter', 'season', 'year'],
  polarity: ['up', 'down', 'range', 'structure'],
  accumulation: ['sum', 'last', 'average', 'index', 'ratio-of-sums', 'season', 'year-only'],
  rollUp: ['sum', 'weighted', 'ratio-of-sums', 'none'],
  planConvention: ['ratio', 'limit', 'reduction', 'points', 'none'],
} as const;
type Choice = keyof typeof choices;

const blank: Definition = {
  code: '',
  name: { vi: '', en: '' },
  unit: '',
  decimals: 1,
  group: 'economy',
  frequency: 'month',
  polarity: 'up',
  accumulation: 'sum',
  rollUp: 'sum',
  priceBasis: null,
  planConvention: 'ratio',
  issuers: [],
  aliases: [],
  ownerSector: 'office',
};

/** Makes a new indicator of the body, or a new version of one with its reason. */
export default function DefinitionPage() {
  const t = useText(definitionWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const me = tools.useMe();
  const { search } = tools.usePageAddress();
  const code = search['code'];
  const list = tools.useRead(registryCalls.listIndicators, {});
  const found = list.data?.indicators.find((one) => one.code === code);
  const title = code === undefined ? t('f.title-new') : t('f.title-edit', { name: found?.name[locale] ?? code });
  tools.usePageTitle(title);
  if (me !== undefined && !me.rights.includes('registry.manage'))
    return (
      <>
        <AdminTabs here="indicators" />
        <Page>
          <EmptyState title={title}>{t('f.not-allowed')}</EmptyState>
        </Page>
      </>
    );
  return (
    <>
      <AdminTabs here="indicators" />
      <Page>
        <PageLead title={title}>{t('f.lead')}</PageLead>
        {list.error !== null ? (
          <tools.ProblemNote problem={list.error} onRetry={() => void list.refetch()} />
        ) : list.data === undefined ? (
          <Skeleton rows={8} />
        ) : (
          <DefinitionForm key={`${code ?? ''} ${found?.version ?? 0}`} listed={list.data.indicators} before={found ?? null} />
        )}
      </Page>
    </>
  );
}

function DefinitionForm({ listed, before }: { listed: readonly Listed[]; before: Listed | null }) {
  const t = useText(definitionWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const go = tools.useGo();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [given, setGiven] = useState<Definition>(() => {
    if (before === null) return blank;
    const { version: _version, sortKey: _sortKey, ...definition } = before;
    return definition;
  });
  const [reason, setReason] = useState('');
  const [rawDecimals, setRawDecimals] = useState(String(given.decimals));
  const set = (patch: Partial<Definition>) => setGiven({ ...given, ...patch });
  const indicators = useMemo(
    () => listed.map((one): Option => ({ id: one.code, label: one.name[locale], detail: one.code, search: one.aliases.join(' ') })),
    [listed, locale],
  );
  const fixed = before === null ? undefined : t('f.fixed');
  const choose = (field: Choice, locked = false) => (
    <Combobox
      key={field}
      label={t(`f.${field}`)}
      value={given[field]}
      disabled={locked}
      {...(locked ? { hint: fixed } : {})}
      onChange={(id) => set({ [field]: id } as Partial<Definition>)}
      options={choices[field].map((id): Option => ({ id, label: t(`${field}.${id}` as `group.${Definition['group']}`) }))}
    />
  );
  const send = () =>
    void submit.send(async (writeId) => {
      const answer = await tools.write(registryCalls.defineIndicator, {
        writeId,
        body: { basedOnVersion: before?.version ?? null, reason: reason.trim(), definition: tidy(given) },
      });
      await renew(registryCalls.listIndicators, registryCalls.readIndicator);
      go(`/quan-tri/chi-tieu?code=${answer.code}`);
    });
  const ready = given.name.vi.trim() !== '' && given.unit.trim() !== '' && given.code.trim() !== '' && reason.trim().length >= 3;
  return (
    <form
      className="tt-adm-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) send();
      }}
    >
      <div className="tt-adm-two">
        <TextField label={t('f.name-vi')} required value={given.name.vi} onChange={(vi) => set({ name: { ...given.name, vi } })} />
        <TextField label={t('f.name-en')} value={given.name.en} onChange={(en) => set({ name: { ...given.name, en } })} />
      </div>
      <div className="tt-adm-two">
        <TextField
          label={t('f.code')}
          required
          hint={before === null ? t('f.code-hint') : undefined}
          value={given.code}
          onChange={(code) => set({ code })}
          input={{ readOnly: before !== null, autoCapitalize: 'none', spellCheck: false }}
        />
        <TextField
          label={t('f.unit')}
          required
          hint={fixed}
          value={given.unit}
          onChange={(unit) => set({ unit })}
          input={{ readOnly: before !== null }}
        />
        <NumberField
          label={t('f.decimals')}
          raw={rawDecimals}
          min="0"
          max="10"
          decimals={0}
          onChange={(entry) => {
            setRawDecimals(entry.raw);
            if (entry.state === 'number') set({ decimals: Number(entry.value) });
          }}
        />
      </div>
      <div className="tt-adm-two">
        {choose('group')}
        {choose('frequency')}
        {choose('polarity')}
        {choose('planConvention')}
        {choose('accumulation', before !== null)}
        {choose('rollUp', before !== null)}
        <Combobox
          label={t('f.priceBasis')}
          value={given.priceBasis ?? 'none'}
          onChange={(id) => set({ priceBasis: id === 'none' ? null : (id as Definition['priceBasis']) })}
          options={[
            { id: 'none', label: t('cat.none') },
            ...(['current', 'constant-2010', 'constant-2020', 'usd'] as const).map((id) => ({ id, label: t(`price.${id}`) })),
          ]}
        />
        {given.rollUp === 'weighted' ? (
          <Combobox
            label={t('f.weight')}
            required
            options={indicators}
            value={given.weightIndicator ?? null}
            onChange={(weightIndicator) => set({ weightIndicator })}
          />
        ) : null}
        <Combobox
          label={t('f.parent')}
          options={[{ id: '', label: t('cat.none') }, ...indicators]}
          value={given.parent ?? ''}
          onChange={(id) => set({ parent: id === '' ? undefined : id })}
        />
      </div>
      {given.accumulation !== 'ratio-of-sums' && given.formula === undefined ? null : (
        <div className="tt-adm-two">
          <Combobox
            label={t('f.numerator')}
            options={indicators}
            value={given.formula?.numerator ?? null}
            onChange={(numerator) => set({ formula: { denominator: '', scale: '100', ...given.formula, numerator } })}
          />
          <Combobox
            label={t('f.denominator')}
            options={indicators}
            value={given.formula?.denominator ?? null}
            onChange={(denominator) => set({ formula: { numerator: '', scale: '100', ...given.formula, denominator } })}
          />
          <TextField
            label={t('f.scale')}
            value={given.formula?.scale ?? '100'}
            onChange={(scale) => set({ formula: { numerator: '', denominator: '', ...given.formula, scale } })}
            input={{ inputMode: 'decimal' }}
          />
        </div>
      )}
      <Textarea
        label={t('f.aliases')}
        hint={t('f.aliases-hint')}
        value={given.aliases.join('\n')}
        onChange={(text) => set({ aliases: text.split('\n') })}
      />
      <TextField
        label={t('f.legalSource')}
        value={given.legalSource ?? ''}
        onChange={(legalSource) => set({ legalSource: legalSource === '' ? undefined : legalSource })}
      />
      <TextField label={t('f.reason')} required hint={t('f.reason-hint')} value={reason} onChange={setReason} input={{ maxLength: 500 }} />
      {submit.problem === null ? null : (
        <Notice
          kind="problem"
          title={t('f.refused')}
          actions={
            submit.problem.status === 409 ? (
              <Button
                onClick={() => {
                  submit.clear();
                  void renew(registryCalls.listIndicators);
                }}
              >
                {t('f.reload')}
              </Button>
            ) : undefined
          }
        >
          {submit.problem[locale]}
        </Notice>
      )}
      <div className="tt-actions">
        <Button kind="main" type="submit" size="touch" busy={submit.busy} disabled={!ready}>
          {t(before === null ? 'f.create' : 'f.save')}
        </Button>
      </div>
    </form>
  );
}

/** The definition as it is sent: blank lines among the other wordings and half a formula are left out. */
function tidy(given: Definition): Definition {
  const { formula, ...rest } = given;
  const aliases = given.aliases.map((alias) => alias.trim()).filter((alias) => alias !== '');
  const name = { vi: given.name.vi.trim(), en: given.name.en.trim() === '' ? given.name.vi.trim() : given.name.en.trim() };
  return {
    ...rest,
    name,
    aliases,
    ...(formula === undefined || formula.numerator === '' || formula.denominator === '' ? {} : { formula }),
  };
}
