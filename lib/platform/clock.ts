/** The only source of the present moment, so that rules and tests can be given any. */
export interface Clock {
  /** The present moment, milliseconds since the epoch. */
  now(): number;
  /** The user's time zone, an IANA name. */
  zone(): string;
}

/** The computer's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  zone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
};

/** The calendar date (`YYYY-MM-DD`) of a moment (milliseconds since the epoch) in a zone. Needs Temporal. */
export function dateAt(instant: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** Today in the user's zone. Needs Temporal. */
export function today(clock: Clock): string {
  return dateAt(clock.now(), clock.zone());
}
