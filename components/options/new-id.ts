/** An id for a new line of a table that none of its lines has: `own-1`. */
export function newId(lines: readonly { id: string }[], start: string): string {
  const taken = new Set(lines.map(({ id }) => id));
  let number = 1;
  while (taken.has(`${start}-${number}`)) number += 1;
  return `${start}-${number}`;
}
