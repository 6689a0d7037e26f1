import { Button, Notice, Section, useFormat, useText } from '@thucthi/ui';
import { householdWords } from '../household-words.ts';
import type { OneList } from '../routes.ts';

/** What stands in the place of the lines for everybody above: that there are some, and whose they are. */
export function MaskedLines({ one, onOpen }: { one: OneList; onOpen: () => void }) {
  const t = useText(householdWords);
  const { number } = useFormat();
  return (
    <Section title={t('list.lines')}>
      <Notice
        icon="locked"
        title={t('mask.title', { unit: one.list.unit.name })}
        {...(one.can.open && one.list.lines > 0 ? { actions: <Button onClick={onOpen}>{t('open.do')}</Button> } : {})}
      >
        {t('mask.why', { lines: number(String(one.list.lines)) })}
      </Notice>
    </Section>
  );
}
