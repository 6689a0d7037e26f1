import { Combobox, TextField, useText } from '@thucthi/ui';
import { useState } from 'react';
import { documentKinds } from '../../domain/document-kinds.ts';
import { suggestKinds } from '../../domain/suggest.ts';
import type { DocumentSymbol } from '../../domain/symbol.ts';
import { recordWords } from './record-words.ts';
import { Suggestions } from './suggestions.tsx';

/** The option behind which a kind is typed that stands in no list. */
const other = '*';

/** The kind of a document: one of the list, one the register has already, or another by its name. */
export function KindField(props: {
  kinds: readonly string[];
  symbol: DocumentSymbol | null;
  kind: string;
  error: string | null;
  onChange: (kind: string) => void;
}) {
  const t = useText(recordWords);
  const [typing, setTyping] = useState(false);
  const { kind } = props;
  const codes = new Map(documentKinds.map(({ name, state, party }) => [name, [...new Set([state, party].filter(Boolean))].join(', ')]));
  const names = [...new Set([...documentKinds.map(({ name }) => name), ...props.kinds, ...(kind === '' || typing ? [] : [kind])])];
  return (
    <>
      <Combobox
        label={t('field.kind')}
        required
        error={typing ? null : props.error}
        options={[
          ...names.map((name) => ({ id: name, label: name, ...(codes.get(name) ? { detail: codes.get(name) } : {}) })),
          { id: other, label: t('kind.other') },
        ]}
        value={typing ? other : kind === '' ? null : kind}
        onChange={(id) => {
          setTyping(id === other);
          props.onChange(id === other ? '' : id);
        }}
      />
      {typing ? (
        <TextField
          label={t('kind.other-name')}
          required
          error={props.error}
          value={kind}
          onChange={props.onChange}
          input={{ maxLength: 60 }}
        />
      ) : (
        <Suggestions
          label={t('suggest.kind')}
          names={props.symbol === null ? [] : suggestKinds(props.symbol)}
          chosen={kind}
          onChoose={props.onChange}
        />
      )}
    </>
  );
}
