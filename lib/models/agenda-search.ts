import type { AgendaLine } from '@/lib/messages/views';

const plain = (text: string) => text.toLocaleLowerCase('ru').replaceAll('ё', 'е');
const isNumber = (word: string) => /^[(+]*\d[\d()+-]*$/u.test(word);
const digits = (text: string) => text.replaceAll(/\D/gu, '');

/** Lines that hold every word of the query in their name, identity, words or telephone; `ё` and `е` are one letter. */
export function searchLines(lines: readonly AgendaLine[], query: string): AgendaLine[] {
  const words = plain(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [...lines];
  return lines.filter((line) => {
    const inside = plain(`${line.name} ${line.identity} ${line.text}`);
    const phone = digits(line.phone ?? '');
    return words.every((word) => inside.includes(word) || (isNumber(word) && phone.includes(digits(word))));
  });
}
