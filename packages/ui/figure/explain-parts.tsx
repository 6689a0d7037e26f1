import type { ReactNode } from 'react';
import { Icon } from '../sign/icon.tsx';
import type { IconName } from '../sign/icon.tsx';

/** A calculation as a fraction with its result: (1.550,6 − 838,9) over 3 = 237,2. */
export function Formula(props: { label: string; over: ReactNode; under: ReactNode; result: ReactNode }) {
  return (
    <div className="tt-formula" role="math" aria-label={props.label}>
      <div className="tt-fraction">
        <span>{props.over}</span>
        <span>{props.under}</span>
      </div>
      <span>= {props.result}</span>
    </div>
  );
}

/** One input of an explained figure: its name, its value, and where it came from. */
export interface ExplainInput {
  id: string;
  name: ReactNode;
  value: ReactNode;
  icon: IconName;
  /** where it came from; left out where there is nothing to say */
  note?: ReactNode;
}

/** The inputs of an explained figure with units, dates and sources. */
export function ExplainInputs(props: { inputs: readonly ExplainInput[] }) {
  return (
    <dl className="tt-inputs">
      {props.inputs.map((input) => (
        <InputRow key={input.id} input={input} />
      ))}
    </dl>
  );
}

function InputRow({ input }: { input: ExplainInput }) {
  return (
    <>
      <dt>{input.name}</dt>
      <dd>{input.value}</dd>
      {input.note === undefined ? null : (
        <dd className="n">
          <Icon name={input.icon} />
          {input.note}
        </dd>
      )}
    </>
  );
}

/** Pairs of words on hairlines: who did what and when, who is late and by how much. */
export function PairList(props: { pairs: readonly { id: string; left: ReactNode; right?: ReactNode }[]; ordered?: boolean | undefined }) {
  const items = props.pairs.map((pair) => (
    <li key={pair.id}>
      <span>{pair.left}</span>
      {pair.right === undefined ? null : <span>{pair.right}</span>}
    </li>
  ));
  return props.ordered === true ? <ol className="tt-rows">{items}</ol> : <ul className="tt-rows">{items}</ul>;
}
