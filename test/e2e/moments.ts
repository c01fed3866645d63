const minute = 60_000;
export const hour = 60 * minute;

const two = (value: number) => String(value).padStart(2, '0');

/** `HH:MM` of a moment in this computer's zone. */
export function timeOf(moment: number): string {
  const at = new Date(moment);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The calendar date of a moment in this computer's zone. */
export function dateOf(moment: number): string {
  const at = new Date(moment);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** A zone whose clocks are so many hours ahead of this computer's, or a part of an hour less. */
export function zoneEast(hours: number): string {
  const ahead = Math.floor(-new Date().getTimezoneOffset() / 60) + hours;
  const offset = ahead > 14 ? ahead - 24 : ahead;
  // These names count the other way round.
  return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
}
