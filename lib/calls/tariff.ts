import type { Facts } from './facts';
import type { Tariff } from './tables';

/** A hint which tariff is large enough, never a promise: its source and date are shown beside it. */
export type TariffHint =
  | { state: 'fits'; tariff: Tariff }
  /** The number of users is not known yet. */
  | { state: 'open' }
  /** No tariff of the table is large enough. */
  | { state: 'none' };

/** The first tariff of the table, which goes from small to large, that holds the users, bases and programs. */
export function suggestTariff(facts: Facts, tariffs: readonly Tariff[]): TariffHint {
  const { users, bases = 1, programs = [] } = facts;
  if (users === undefined) return { state: 'open' };
  const tariff = tariffs.find(
    (one) =>
      one.sessions >= users &&
      one.bases >= bases &&
      !programs.some((program) => one.without?.includes(program)) &&
      (one.only === undefined || (programs.length > 0 && programs.every((program) => one.only?.includes(program)))),
  );
  return tariff ? { state: 'fits', tariff } : { state: 'none' };
}

/** The largest number of simultaneous sessions in the table; `null` for an empty table. */
export function mostSessions(tariffs: readonly Tariff[]): number | null {
  return tariffs.length === 0 ? null : Math.max(...tariffs.map(({ sessions }) => sessions));
}
