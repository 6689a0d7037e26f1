import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Link, TextField, useText } from '@thucthi/ui';
import { useState } from 'react';
import { keptOf, sameView, viewHref, type Search } from '../list/task-view.ts';
import { savedViewCalls } from '../routes.ts';
import { viewWords } from '../views/view-words.ts';

/** The filters a person has saved, one press away; what is on screen can be saved under a name. */
export function SavedViews({ unit, search, asked }: { unit: string; search: Search; asked: boolean }) {
  const t = useText(viewWords);
  const tools = usePageTools();
  const { change } = tools.usePageAddress();
  const [naming, setNaming] = useState(false);
  const read = tools.useRead(savedViewCalls.listTaskViews, {}, { staleTime: 0 });
  const views = read.data?.views ?? [];
  const known = views.some((view) => sameView(view.search, search));
  if (views.length === 0 && !asked) return null;
  return (
    <div className="tk-saved">
      {views.length === 0 ? null : (
        <nav aria-label={t('saved.label')}>
          <span className="xs mut">{t('saved.label')}</span>
          {views.map((view) => (
            <Link
              key={view.id}
              href={viewHref(unit, view.search)}
              className="tk-chip"
              aria-current={sameView(view.search, search) ? 'page' : undefined}
            >
              {view.name}
            </Link>
          ))}
        </nav>
      )}
      {naming ? (
        <SaveForm search={search} onDone={() => setNaming(false)} />
      ) : (
        <>
          {asked && !known && read.data !== undefined ? (
            <Button kind="bare" icon="plus" onClick={() => setNaming(true)}>
              {t('saved.save')}
            </Button>
          ) : null}
          {views.length === 0 ? null : (
            <Button kind="bare" onClick={() => change({ 'loc-cua-toi': '1' })}>
              {t('saved.manage')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

function SaveForm({ search, onDone }: { search: Search; onDone: () => void }) {
  const t = useText(viewWords);
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [name, setName] = useState('');
  const send = (): void => {
    if (name.trim() === '') return;
    void submit.send(async (writeId) => {
      await tools.write(savedViewCalls.saveTaskView, { writeId, body: { name: name.trim(), search: keptOf(search) } });
      await renew(savedViewCalls.listTaskViews);
      onDone();
    });
  };
  return (
    <form
      className="tk-save"
      aria-label={t('saved.save')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextField label={t('saved.name')} value={name} onChange={setName} input={{ maxLength: 80, autoFocus: true }} />
      <Button type="submit" busy={submit.busy}>
        {t('saved.send')}
      </Button>
      <Button kind="bare" onClick={onDone}>
        {t('saved.cancel')}
      </Button>
      {submit.problem === null ? null : <tools.ProblemNote problem={submit.problem} />}
    </form>
  );
}
