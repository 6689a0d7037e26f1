import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { IconName } from '../sign/icon.tsx';
import { Button } from './button.tsx';
import type { ButtonKind } from './button.tsx';

/** A button that asks for files; the browser's own control stays out of sight. */
export function FileButton(props: {
  accept: string;
  multiple?: boolean | undefined;
  kind?: ButtonKind | undefined;
  size?: 'normal' | 'touch' | undefined;
  icon?: IconName | undefined;
  busy?: boolean | undefined;
  /** what is asked for, where the words on the button do not say it alone */
  label?: string | undefined;
  /** name of the control for tests and scripts */
  testId?: string | undefined;
  children: ReactNode;
  onFiles: (files: readonly File[]) => void;
}) {
  const { accept, multiple = false, label, testId, children, onFiles, ...button } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple={multiple}
        accept={accept}
        hidden
        data-testid={testId}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = ''; // the same file, mended, may be chosen again
        }}
      />
      <Button {...button} aria-label={label} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}
