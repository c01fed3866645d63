import type { Manners } from '../manners';

/** Manner B4: spaces as U+00A0 (in sentences only those after short words, so that they still wrap), «ё» as «е», and in captions the first Cyrillic «о» as its Latin double. */
export function spell(text: string, manner: Manners['B4'], what: 'caption' | 'value' | 'sentence'): string {
  if (manner === 'plain') return text;
  const spaced =
    what === 'sentence' ? text.replace(/(?<=(?:^|\s)\S{1,3}) /gu, '\u00a0') : text.replaceAll(' ', '\u00a0');
  if (manner === 'nbsp') return spaced;
  const folded = spaced.replaceAll('ё', 'е').replaceAll('Ё', 'Е');
  return what !== 'caption' ? folded : folded.replace(/[оО]/u, (letter) => (letter === 'о' ? 'o' : 'O'));
}
