import { AdminTabs, usePageTools } from '@thucthi/registry/web';
import { Button, DataTable, EmptyState, Page, PageLead, Skeleton, useFormat, useText, WithPanel } from '@thucthi/ui';
import type { Column } from '@thucthi/ui';
import '../collection.css';
import { collectionCalls, type ReportForm } from '../routes.ts';
import { FormPanel } from './form-panel.tsx';
import { formWords } from './form-words.ts';

/** The forms of a body, and making or changing one. */
export default function FormsPage() {
  const t = useText(formWords);
  const tools = usePageTools();
  const me = tools.useMe();
  const { search, change } = tools.usePageAddress();
  const signedIn = me?.person != null;
  const may = me?.rights.includes('forms.manage') === true;
  const read = tools.useRead(collectionCalls.listForms, signedIn ? {} : null, { keep: true });
  tools.usePageTitle(t('forms.title'));
  const forms = read.data?.forms ?? [];
  const open = forms.find(({ id }) => id === search['bieu']);
  const close = () => change({ bieu: undefined });
  const panel =
    me === undefined || !signedIn ? null : search['bieu'] === 'moi' && may ? (
      <FormPanel key="moi" form={null} may onClose={close} />
    ) : open === undefined ? null : (
      <FormPanel key={`${open.id} ${open.version}`} form={open} may={may} onClose={close} />
    );
  const make = may ? (
    <Button kind="main" icon="plus" onClick={() => change({ bieu: 'moi' })}>
      {t('forms.new')}
    </Button>
  ) : undefined;
  return (
    <>
      <AdminTabs here="forms" end={make} />
      <WithPanel panel={panel}>
        <Page>
          <PageLead title={t('forms.title')}>{t('forms.lead')}</PageLead>
          {me !== undefined && !signedIn ? (
            <EmptyState title={t('forms.sign-in')} />
          ) : read.error !== null ? (
            <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
          ) : read.data === undefined ? (
            <Skeleton rows={4} />
          ) : (
            <FormsTable forms={forms} openKey={open?.id ?? null} onOpen={({ id }) => change({ bieu: id })} make={make} />
          )}
        </Page>
      </WithPanel>
    </>
  );
}

function FormsTable(props: {
  forms: readonly ReportForm[];
  openKey: string | null;
  onOpen: (form: ReportForm) => void;
  make: React.ReactNode;
}) {
  const t = useText(formWords);
  const { date } = useFormat();
  const columns: Column<ReportForm>[] = [
    {
      id: 'name',
      header: t('col.name'),
      phone: 'title',
      sortValue: (form) => form.name,
      searchText: (form) => form.name,
      cell: (form) => <b>{form.name}</b>,
    },
    { id: 'frequency', header: t('col.frequency'), width: 110, cell: (form) => t(`freq.${form.frequency}`) },
    { id: 'indicators', header: t('col.indicators'), width: 100, align: 'right', cell: (form) => String(form.indicators.length) },
    { id: 'units', header: t('col.units'), width: 90, align: 'right', cell: (form) => String(form.reporting) },
    {
      id: 'steps',
      header: t('col.steps'),
      cell: (form) => (form.steps.length === 0 ? t('steps.none') : form.steps.map((step) => t(`step.${step}`)).join(', ')),
    },
    {
      id: 'valid',
      header: t('col.valid'),
      width: 200,
      cell: (form) =>
        form.validTo === null
          ? t('valid.from', { from: date(form.validFrom) })
          : t('valid.both', { from: date(form.validFrom), to: date(form.validTo) }),
    },
  ];
  return (
    <DataTable
      label={t('forms.title')}
      columns={columns}
      rows={props.forms}
      rowKey={(form) => form.id}
      openKey={props.openKey}
      onOpen={props.onOpen}
      empty={
        <EmptyState title={t('forms.empty')} action={props.make}>
          {t('forms.empty-why')}
        </EmptyState>
      }
    />
  );
}
