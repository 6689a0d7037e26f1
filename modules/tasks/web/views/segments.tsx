import { useId } from 'react';

/** One of a few ways, all of them in sight: arrows move between them. */
export function Segments<Id extends string>(props: {
  label: string;
  options: readonly { readonly id: Id; readonly label: string }[];
  value: Id;
  onChange: (id: Id) => void;
}) {
  const name = useId();
  return (
    <div className="tt-segments tk-segments" role="radiogroup" aria-label={props.label}>
      {props.options.map(({ id, label }) => (
        <label key={id}>
          <input type="radio" name={name} checked={id === props.value} onChange={() => props.onChange(id)} />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}
