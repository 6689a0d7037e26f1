import { usePageTools, useSubmit, type PageProblem } from '@thucthi/registry/web';
import { Button, Checkbox, Notice, SidePanel, Skeleton, TextField, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { SavedView } from '../../contract.ts';
import { keptOf, sameView, type Search } from '../list/task-view.ts';
import { savedViewCalls } from '../routes.ts';
import { viewWords } from '../views/view-words.ts';

/** Renames, changes and deletes the filters a person has saved. */
export function ManageViews({ search, onClose }: { search: Search; onClose: () => void }) {
  const t = useText(viewWords);
  const tools = usePageTools();
  const read = tools.useRead(savedViewCalls.listTaskViews, {}, { staleTime: 0 });
  return (
    <SidePanel title={t('saved.label')} onClose={onClose}>
      {read.error === null ? null : <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />}
      {read.data === undefined ? (
        read.error === null ? (
          <Skeleton rows={3} height={72} />
        ) : null
      ) : read.data.views.length === 0 ? (
        <p className="mut">{t('saved.none')}</p>
      ) : (
        <ul className="tk-desk">
          {read.data.views.map((view) => (
            <ViewForm key={view.id} view={view} search={search} />
          ))}
        </ul>
      )}
    </SidePanel>
  );
}

type Change = { name?: string; search?: Record<string, string>; opening?: boolean };

function ViewForm({ view, search }: { view: SavedView; search: Search }) {
  const t = useText(viewWords);
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [name, setName] = useState(view.name);
  const [deleting, setDeleting] = useState(false);
  const [last, setLast] = useState<Change | 'delete' | null>(null);
  const theirs = theirsIn(submit.problem);
  const send = (what: Change | 'delete', basedOn: number): void => {
    setLast(what);
    void submit.send(async (writeId) => {
      const params = { id: view.id };
      if (what === 'delete') await tools.write(savedViewCalls.deleteTaskView, { params, writeId, body: { basedOn } });
      else await tools.write(savedViewCalls.changeTaskView, { params, writeId, body: { basedOn, ...what } });
      await renew(savedViewCalls.listTaskViews);
      setDeleting(false);
    });
  };
  return (
    <li>
      <form
        className="tk-save"
        aria-label={view.name}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '' && name.trim() !== view.name) send({ name: name.trim() }, view.version);
        }}
      >
        <TextField label={t('saved.name')} value={name} onChange={setName} input={{ maxLength: 80 }} />
        <Button type="submit" busy={submit.busy} disabled={name.trim() === '' || name.trim() === view.name}>
          {t('saved.rename')}
        </Button>
      </form>
      <Checkbox checked={view.opening} onChange={(opening) => send({ opening }, view.version)} label={t('saved.opening')} />
      {submit.problem === null ? null : theirs === null ? (
        <tools.ProblemNote problem={submit.problem} />
      ) : (
        <Notice
          kind="ask"
          title={t('saved.changed-title')}
          actions={<Button onClick={() => last !== null && send(last, theirs.version)}>{t('saved.go-on')}</Button>}
        >
          {t('saved.changed', { theirs: theirs.name })}
        </Notice>
      )}
      {deleting ? (
        <Notice
          kind="ask"
          title={t('saved.delete-sure', { name: view.name })}
          actions={
            <>
              <Button busy={submit.busy} onClick={() => send('delete', view.version)}>
                {t('saved.delete')}
              </Button>
              <Button onClick={() => setDeleting(false)}>{t('saved.keep')}</Button>
            </>
          }
        >
          {t('saved.delete-text')}
        </Notice>
      ) : (
        <div className="tt-actions">
          <Button onClick={() => setDeleting(true)}>{t('saved.delete')}</Button>
          {sameView(view.search, search) ? null : (
            <Button onClick={() => send({ search: keptOf(search) }, view.version)}>{t('saved.replace')}</Button>
          )}
        </div>
      )}
    </li>
  );
}

/** The view as it stands, in the refusal that says another window was faster; null in any other. */
function theirsIn(problem: PageProblem | null): SavedView | null {
  return problem?.code === 'changed-meanwhile' ? ((problem.extra['theirs'] as SavedView | null | undefined) ?? null) : null;
}
