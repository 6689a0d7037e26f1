import { Button } from '@thucthi/ui';

/** What a number suggests, to be taken by a press; nothing where it is taken already. */
export function Suggestions(props: { label: string; names: readonly string[]; chosen: string; onChoose: (name: string) => void }) {
  if (props.names.length === 0 || props.names.includes(props.chosen)) return null;
  return (
    <p className="xs mut">
      {props.label}{' '}
      {props.names.map((name) => (
        <Button key={name} kind="bare" onClick={() => props.onChoose(name)}>
          {name}
        </Button>
      ))}
    </p>
  );
}
