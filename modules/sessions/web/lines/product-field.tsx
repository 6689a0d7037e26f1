import { TextField, useText } from '@thucthi/ui';
import { useState } from 'react';
import { lineWords } from './line-words.ts';

/**
 * What is to be handed in. What the sentence lets expect stands there pale: Tab takes it and goes on, Esc leaves it; nothing is
 * entered by itself.
 */
export function ProductField(props: { value: string; offered: string | null; onChange: (product: string) => void }) {
  const t = useText(lineWords);
  const [left, setLeft] = useState(false);
  const { value, offered, onChange } = props;
  const offers = offered !== null && !left && value.trim() === '';
  return (
    <div className={offers ? 'ss-offered' : undefined}>
      <TextField
        label={t('edit.product')}
        {...(offers
          ? {
              hint: (
                <>
                  <button type="button" className="btn bare" onClick={() => onChange(offered)}>
                    <kbd>Tab</kbd> {t('edit.product-offered')}
                  </button>
                  <span className="ss-keys">
                    {' '}
                    · <kbd>Esc</kbd> {t('edit.product-leave')}
                  </span>
                </>
              ),
            }
          : value.trim() === ''
            ? { amber: t('unclear') }
            : {})}
        value={value}
        onChange={onChange}
        input={{
          maxLength: 300,
          placeholder: offers ? offered : t('unclear'),
          onKeyDown: (event) => {
            if (!offers) return;
            if (event.key === 'Tab' && !event.shiftKey) onChange(offered);
            if (event.key !== 'Escape') return;
            event.preventDefault();
            setLeft(true);
          },
        }}
      />
    </div>
  );
}
