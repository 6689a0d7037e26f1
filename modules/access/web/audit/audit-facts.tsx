import { parsePeriodCode } from '@thucthi/kernel';
import { useFormat, useText } from '@thucthi/ui';
import type { Format } from '@thucthi/ui';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { auditWords } from './audit-words.ts';

type Words = ReturnType<typeof useText<keyof typeof auditWords.messages>>;
type Facts = Readonly<Record<string, unknown>>;

/** Facts by which the program finds its own rows; they tell a reader nothing. */
const forTheProgram = new Set([
  'id',
  'persona',
  'replaces',
  'contentHash',
  'documentId',
  'vintage',
  'unitId',
  'indicatorId',
  'responsibleUnitId',
]);

/** What an audit row knows beyond its sentence, in words: names for codes, dates and numbers as they are written. */
export function AuditFacts({ detail, indicatorName }: { detail: Facts; indicatorName: (code: string) => string }) {
  const t = useText(auditWords);
  const format = useFormat();
  const say = { t, format, indicatorName };
  return (
    <dl>
      {factsIn(detail).map(([name, value]) => (
        <Fragment key={name}>
          <dt>{factName(name, t)}</dt>
          <dd>{factValue(name, value, say)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** Of what, when and how before from what to what; the rest as it is recorded. */
const inOrder = ['unit', 'indicator', 'period', 'level', 'from', 'to', 'value', 'asOf'];
const place = (name: string): number => (inOrder.includes(name) ? inOrder.indexOf(name) : inOrder.length);

/** The facts that are worth showing, in the order in which they are read. */
export function factsIn(detail: Facts): readonly (readonly [string, unknown])[] {
  const nothing = (value: unknown) => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return Object.entries(detail)
    .filter(([name, value]) => !forTheProgram.has(name) && !nothing(value))
    .toSorted(([a], [b]) => place(a) - place(b));
}

interface Saying {
  t: Words;
  format: Format;
  indicatorName: (code: string) => string;
}

function factValue(name: string, value: unknown, say: Saying): ReactNode {
  if (Array.isArray(value)) {
    const plain = value.every((one) => typeof one !== 'object' || one === null);
    if (plain) return value.map((one) => plainFact(name, one, say)).join(', ');
    return (
      <ul>
        {value.map((one, at) => (
          <li key={at}>{inLine(one as Facts, say)}</li>
        ))}
      </ul>
    );
  }
  if (typeof value === 'object' && value !== null) return inLine(value as Facts, say);
  return plainFact(name, value, say);
}

/** The facts of one thing in one line: "đơn vị: Phường A; từ: 669,5; thành: 530". */
const inLine = (facts: Facts, say: Saying): string =>
  factsIn(facts)
    .map(([name, value]) => `${factName(name, say.t)}: ${typeof value === 'object' ? JSON.stringify(value) : plainFact(name, value, say)}`)
    .join('; ');

function plainFact(name: string, value: unknown, { t, format, indicatorName }: Saying): string {
  if (typeof value === 'number') return format.number(String(value));
  if (typeof value === 'boolean') return t(value ? 'fact.yes' : 'fact.no');
  if (typeof value !== 'string') return JSON.stringify(value);
  if (name === 'indicator' || name === 'indicators') return indicatorName(value);
  if (name === 'period') return periodFact(value, format);
  if (name === 'level' && isMessage(`level.${value}`)) return t(`level.${value}` as keyof typeof auditWords.messages);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return format.date(value);
  return (name === 'from' || name === 'to' || name === 'value') && /^-?\d+(\.\d+)?$/.test(value) ? format.number(value) : value;
}

function periodFact(code: string, format: Format): string {
  try {
    return format.period(parsePeriodCode(code), 'short');
  } catch {
    return code; // written by something that knew other codes
  }
}

/** The name of a fact in words; a fact nobody named keeps the name it is recorded under. */
const factName = (name: string, t: Words): string =>
  isMessage(`detail.${name}`) ? t(`detail.${name}` as keyof typeof auditWords.messages) : name;
const isMessage = (key: string): boolean => Object.hasOwn(auditWords.messages, key);
