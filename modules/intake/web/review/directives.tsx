import { Button, Section, Unknown, useFormat, useText } from '@thucthi/ui';
import type { Paper } from '../../contract.ts';
import { reviewWords } from './review-words.ts';

/** What the paper says must be done: shown only; what it leaves open is shown as open. */
export function Directives({ directives, onPlace }: { directives: Paper['directives']; onPlace: (start: number, end: number) => void }) {
  const t = useText(reviewWords);
  const { date } = useFormat();
  if (directives.length === 0) return null;
  return (
    <Section title={t('directives.title')} note={t('directives.note')}>
      <ol className="tt-directives">
        {directives.map((one) => (
          <li key={one.start}>
            <Button kind="bare" className="tt-directive" onClick={() => onPlace(one.start, one.end)}>
              {one.text}
            </Button>
            <p className="xs mut">
              {one.actor === null ? <Unknown word={t('directives.no-actor')} /> : t('directives.who', { who: one.actor })}
              <span className="sep"> · </span>
              {one.deadline === null && one.deadlineText === null ? (
                <Unknown word={t('directives.no-deadline')} />
              ) : (
                t('directives.when', { when: one.deadlineText ?? date(one.deadline ?? '') })
              )}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
