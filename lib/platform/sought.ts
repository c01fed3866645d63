/** The words that a page's address looks for among all clients (`?find=<words>`); empty when it names none. */
export function soughtWords({ search }: Pick<Location, 'search'>): string {
  return new URLSearchParams(search).get('find') ?? '';
}
