/** More words of one name than this are not looked up by. */
const mostWords = 30;

/** The form in which names are kept and asked for: small letters, «ё» as «е». */
export function searchText(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}

/** The words of a {@link searchText}, each once. */
export function wordsOf(text: string): string[] {
  return [...new Set(text.match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, mostWords);
}
