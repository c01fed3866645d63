import type { ComponentProps } from 'preact';

type Props = Omit<ComponentProps<'button'>, 'type' | 'disabled' | 'class'> & {
  kind?: 'plain' | 'primary' | 'quiet';
  small?: boolean;
  /** Looks and acts disabled but keeps the focus, so that a keyboard user is not thrown out of the place. */
  busy?: boolean;
  disabled?: boolean;
  /** Sends the form it stands in. */
  submit?: boolean;
  class?: string;
};

/** A push button. While `busy` a press does nothing. */
export function Button({ kind = 'plain', small, busy, submit, onClick, class: extra, ...rest }: Props) {
  const names = ['fc-button', kind !== 'plain' && `fc-button-${kind}`, small && 'fc-button-small', extra];
  return (
    <button
      {...rest}
      type={submit ? 'submit' : 'button'}
      class={names.filter(Boolean).join(' ')}
      aria-disabled={busy ? 'true' : undefined}
      onClick={busy ? undefined : onClick}
    />
  );
}
