import type { CallModel } from '@/lib/models/call';
import { pressedKey } from '../ui/keys';

interface Deps {
  call: CallModel;
  place: () => HTMLElement | null;
}

/**
 * The keyboard of a call, for one hand: up and down go through the questions, left and right along the chips, digits
 * press them, Enter goes on, Ctrl+Enter ends the call as talked, Escape leaves it. Shift+Enter begins a new line.
 */
export function callKeys({ call, place }: Deps): (event: KeyboardEvent) => void {
  const questions = () => [...(place()?.querySelectorAll<HTMLElement>('[data-question]') ?? [])];
  const step = (by: number) => {
    const all = questions();
    const at = all.findIndex((one) => one.contains(document.activeElement));
    const next = all[at < 0 ? 0 : Math.max(0, Math.min(at + by, all.length - 1))];
    const stop = next?.querySelector<HTMLElement>('[data-stop]');
    stop?.focus();
    return stop !== null && stop !== undefined;
  };
  const alongChips = (chip: Element, by: number) => {
    const chips = [...(chip.parentElement?.querySelectorAll<HTMLElement>('[data-chip]') ?? [])];
    chips[(chips.indexOf(chip as HTMLElement) + by + chips.length) % chips.length]?.focus();
    return true;
  };
  const pressDigit = (target: Element, digit: number) => {
    const chip = target.closest('[data-question]')?.querySelectorAll<HTMLElement>('[data-chip]')[digit - 1];
    chip?.focus();
    chip?.click();
    return chip !== undefined;
  };
  const onChip = (chip: Element, key: string) => {
    if (key === 'ArrowRight') return alongChips(chip, 1);
    if (key === 'ArrowLeft') return alongChips(chip, -1);
    return /^[1-9]$/u.test(key) && pressDigit(chip, Number(key));
  };
  const walk = (target: Element, key: string) => {
    const inLines = target instanceof HTMLTextAreaElement;
    if (key === 'ArrowDown') return (!inLines || isAtEnd(target)) && step(1);
    if (key === 'ArrowUp') return (!inLines || target.selectionStart === 0) && step(-1);
    return key === 'Enter' && target.closest('[data-question]') !== null && step(1);
  };
  return (event) => {
    const target = event.target instanceof Element ? event.target : document.body;
    if (event.defaultPrevented || event.isComposing || event.altKey || event.metaKey) return;
    const key = pressedKey(event);
    const command = () => {
      if (key === 'Enter' && event.ctrlKey) return begun(call.finish('talked'));
      if (event.ctrlKey || event.shiftKey) return false;
      if (key === 'Escape') return begun(call.close());
      return (target.matches('[data-chip]') && onChip(target, key)) || walk(target, key);
    };
    if (command()) event.preventDefault();
  };
}

const isAtEnd = ({ selectionEnd, value }: HTMLTextAreaElement) => selectionEnd === value.length;

/** A command that goes on by itself. */
function begun(_work: Promise<unknown>): true {
  return true;
}
