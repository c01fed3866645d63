import { describe, expect, it } from 'vitest';
import { isTyping, pressedKey } from '@/components/ui/keys';

describe('the key a person means', () => {
  it.each([
    ['d', 'KeyD', 'd', 'a letter of QWERTY'],
    ['D', 'KeyD', 'd', 'with Shift or Caps Lock'],
    ['в', 'KeyD', 'd', 'its place in ЙЦУКЕН'],
    ['В', 'KeyD', 'd', 'a capital of ЙЦУКЕН'],
    ['z', 'KeyY', 'z', 'the letter of QWERTZ, not its place'],
    ['/', 'Slash', '/', 'the slash of QWERTY'],
    ['.', 'Slash', '/', 'the same place in ЙЦУКЕН'],
    ['/', 'Backslash', '/', 'the slash of ЙЦУКЕН itself'],
    ['-', 'Slash', '-', 'the same place in QWERTZ is no slash'],
    ['.', 'Period', '.', 'a full stop elsewhere'],
    ['ArrowDown', 'ArrowDown', 'ArrowDown', 'a named key'],
    ['Process', 'KeyD', 'Process', 'a key that an input method has taken'],
    ['Dead', 'KeyE', 'Dead', 'an accent on its way'],
    ['1', 'Digit1', '1', 'a digit'],
    ['', '', '', 'no key at all'],
  ])('%s at %s is %s: %s', (key, code, meant) => {
    expect(pressedKey({ key, code })).toBe(meant);
  });
});

describe('typing', () => {
  it.each(['input', 'textarea', 'select'])('goes on in %s', (name) => {
    expect(isTyping(document.createElement(name))).toBe(true);
  });

  it('goes on in an editable place and nowhere else', () => {
    const editable = document.createElement('div');
    editable.setAttribute('contenteditable', '');
    expect(isTyping(editable)).toBe(true);
    expect(isTyping(document.createElement('button'))).toBe(false);
    expect(isTyping(document)).toBe(false);
    expect(isTyping(null)).toBe(false);
  });
});
