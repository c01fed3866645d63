import type { AgendaLine } from '@/lib/messages/views';

const plain = (text: string) => text.toLocaleLowerCase('ru').replaceAll('ё', 'е');
const isNumber = (word: string) => /^[(+]*\d[\d()+-]*$/u.test(word);
const digits = (text: string) => text.replaceAll(/\D/gu, '');

type Searched = Pick<AgendaLine, 'name' | 'identity' | 'text' | 'phone'>;

/** Lines that hold every word of the query in their name, identity, words or telephone; `ё` and `е` are one letter. */
export function searchLines<L extends Searched>(lines: readonly L[], query: string): L[] {
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
