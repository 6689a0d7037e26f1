import { announce, newId, Refusal, runWrite, writeAudit, writeOnce, type Scope, type ScopedTx } from '@thucthi/platform';
import { lockUnits, readIndicatorsCached } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { ReportForm, saveForm } from '../contract.ts';
import { formFault, type FormTerms } from '../domain/form-rules.ts';
import type { UnitChoice } from '../domain/reporting-units.ts';
import { appendForm, lockForms, readForms, type Form } from './forms.store.ts';
import { layOutForm, readGround } from './lay-out.ts';
import { shownForms } from './show-forms.ts';
import { ownUnitIds } from './units-by-slug.store.ts';
import type { Work } from './work.ts';

export type AskedForm = z.output<NonNullable<(typeof saveForm)['body']>>;

/** Makes a form or a further version of one, and lays out anew what it expects; what was sent stays under the version it fell due under. */
export function saveFormOf({ database, clock, scope }: Work, asked: AskedForm): Promise<ReportForm> {
  const { writeId, ...given } = asked;
  return runWrite(database, scope, (tx) =>
    writeOnce(
      tx,
      scope,
      clock,
      { id: writeId, content: { use: 'save-form', ...(JSON.parse(JSON.stringify(given)) as object) } },
      async () => {
        await lockUnits(tx, scope.tenantId, 'read');
        await lockForms(tx, scope.tenantId);
        const [before] = asked.id === null ? [] : await readForms(tx, scope.tenantId, asked.id);
        if (asked.id !== null && before === undefined) throw new Refusal('not-found');
        if (before !== undefined) await refuseChange(tx, scope, before, asked, clock.today());
        const now = clock.now();
        const form: Form = { ...(await termsOf(tx, scope, asked)), id: before?.id ?? newId(now), version: (before?.version ?? 0) + 1 };
        const fault = formFault(form);
        if (fault !== null) throw new Refusal('collection-refused', { detail: fault });
        const stamp = { recordedAt: now, recordedBy: scope.personId, reason: asked.reason ?? null };
        if (!(await appendForm(tx, scope.tenantId, form, stamp))) throw new Refusal('changed-meanwhile', { yours: given, theirs: null });
        const laidOut = await layOutForm(tx, scope.tenantId, clock, form, await readGround(tx, scope.tenantId));
        await writeAudit(tx, scope, clock, {
          action: 'forms.saved',
          subjectKind: 'form',
          subjectId: form.id,
          detail: {
            closes: form.closes,
            frequency: form.frequency,
            indicators: form.indicatorIds.length,
            laidOut,
            name: form.name,
            reason: stamp.reason,
            steps: [...form.steps],
            validFrom: form.validFrom,
            validTo: form.validTo,
            version: form.version,
          },
        });
        await announce(tx, scope, clock, 'collection', { forms: [form.id] });
        const [shown] = await shownForms(tx, scope, [form], clock.today());
        if (shown === undefined) throw new Error('a form that was saved is shown');
        return shown;
      },
    ),
  );
}

async function refuseChange(tx: ScopedTx, scope: Scope, before: Form, asked: AskedForm, today: string): Promise<void> {
  if (before.version !== asked.basedOn) {
    const [theirs] = await shownForms(tx, scope, [before], today);
    const { writeId: _writeId, ...yours } = asked;
    throw new Refusal('changed-meanwhile', { yours, theirs });
  }
  const detail =
    before.frequency !== asked.frequency
      ? {
          vi: 'Không đổi được kỳ báo cáo của một biểu đang dùng. Hãy cho biểu này kết thúc và lập biểu mới.',
          en: 'A form in use keeps its frequency. Let it end and make another one.',
        }
      : asked.reason === undefined
        ? { vi: 'Sửa biểu phải nêu lý do (ít nhất 3 ký tự).', en: 'Changing a form needs a reason (3 characters at least).' }
        : null;
  if (detail !== null) throw new Refusal('collection-refused', { detail });
}

async function termsOf(tx: ScopedTx, scope: Scope, asked: AskedForm): Promise<FormTerms> {
  const idByCode = new Map([...(await readIndicatorsCached(tx)).values()].map(({ id, definition }) => [definition.code, id]));
  const indicatorIds = asked.indicators.map((code) => {
    const id = idByCode.get(code);
    if (id === undefined)
      throw new Refusal('collection-refused', {
        detail: { vi: `Danh mục không có chỉ tiêu “${code.slice(0, 80)}”.`, en: `The catalogue has no indicator “${code.slice(0, 80)}”.` },
      });
    return id;
  });
  return {
    name: asked.name.normalize('NFC'),
    frequency: asked.frequency,
    indicatorIds,
    units: await choiceOf(tx, scope, asked.units),
    steps: asked.steps,
    twoPeople: asked.twoPeople,
    dueDays: asked.dueDays,
    graceDays: asked.graceDays,
    closes: asked.closes,
    validFrom: asked.validFrom,
    validTo: asked.validTo,
  };
}

async function choiceOf(tx: ScopedTx, scope: Scope, choice: AskedForm['units']): Promise<UnitChoice> {
  const slugs = choice.by === 'list' ? choice.units : choice.below === null ? [] : [choice.below];
  const ids = await ownUnitIds(tx, scope, slugs);
  const idOf = (slug: string): number => {
    const id = ids.get(slug);
    if (id === undefined)
      throw new Refusal('collection-refused', {
        detail: { vi: `Cơ quan không có đơn vị “${slug.slice(0, 80)}”.`, en: `The body has no unit “${slug.slice(0, 80)}”.` },
      });
    return id;
  };
  return choice.by === 'list'
    ? { by: 'list', units: [...new Set(choice.units.map(idOf))] }
    : { by: 'kind', kinds: choice.kinds, below: choice.below === null ? null : idOf(choice.below) };
}
