import { Icon } from '../sign/icon.tsx';
import { uiWords } from '../text/ui-words.ts';
import { useText } from '../text/use-text.tsx';

/** A box to search a list in; what is typed needs no diacritics. */
export function SearchField(props: {
  value: string;
  onChange: (value: string) => void;
  label?: string | undefined;
  placeholder?: string | undefined;
  controls?: string | undefined;
}) {
  const t = useText(uiWords);
  const label = props.label ?? props.placeholder ?? t('search');
  return (
    <div className="tt-search">
      <Icon name="search" />
      <input
        type="search"
        aria-label={label}
        aria-controls={props.controls}
        placeholder={props.placeholder ?? label}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || props.value === '') return;
          event.preventDefault();
          event.stopPropagation();
          props.onChange('');
        }}
      />
      {props.value === '' ? null : (
        <button type="button" aria-label={t('search.clear')} onClick={() => props.onChange('')}>
          <Icon name="close" size="sm" />
        </button>
      )}
    </div>
  );
}
