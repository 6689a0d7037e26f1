import { useLocale, useText } from '@thucthi/ui';
import { partNames } from '../../domain/templates/template.ts';
import type { ReportTemplate, TemplateList, TemplatePart } from '../routes.ts';
import { templateWords } from './template-words.ts';

type Known = Pick<TemplateList, 'fields' | 'indicators'>;

/** A template to be read: its form, its parts in their order with what they tell of, who receives and who signs it. */
export function TemplatePartsList({ template, known }: { template: ReportTemplate; known: Known }) {
  const t = useText(templateWords);
  const { locale } = useLocale();
  const facts: readonly (readonly [string, string])[] = [
    [t('form.form'), t(`form.${template.form}`)],
    [t('form.kind'), template.documentKind ?? t('summary.letter')],
    [t('form.subject'), template.subject],
    ...(
      [
        ['form.addressees', template.addressees],
        ['form.recipients', template.recipients],
        ['form.signers', template.signerTitles],
      ] as const
    ).flatMap(([word, lines]) => (lines.length === 0 ? [] : [[t(word), lines.join('; ')] as const])),
  ];
  return (
    <div className="rp-summary">
      <dl className="rp-facts">
        {facts.map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <ol>
        {template.parts.map((part, at) => (
          // The parts of a version that is kept never move.
          <li key={`${at}${part.part}`}>
            <b>{part.heading === '' ? partNames[part.part][locale] : part.heading}</b>
            <span className="xs mut"> {toldOf(part)}</span>
            {part.part === 'text' ? <p className="rp-said">{part.words}</p> : null}
          </li>
        ))}
      </ol>
    </div>
  );

  function toldOf(part: TemplatePart): string {
    const kind = part.heading === '' ? [] : [partNames[part.part][locale]];
    if (part.part !== 'results' && part.part !== 'table') return kind.join('');
    const fields = part.part === 'results' ? part.fields.map((id) => known.fields.find((one) => one.id === id)?.name ?? id) : [];
    const indicators = part.indicators.map((code) => known.indicators.find((one) => one.code === code)?.name ?? code);
    const chosen = [...fields, ...indicators];
    return [...kind, chosen.length === 0 ? t('summary.all') : chosen.join(', ')].join(': ');
  }
}
