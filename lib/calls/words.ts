import type { Brief, BriefCode, BriefLineId, BriefPart } from './brief';
import type { FitCode, FitReason, Verdict } from './fit';
import type { TariffHint } from './tariff';

/** A code in the spelling of the catalogue's keys. */
type Underscored<Code extends string> = Code extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Code;

/** Texts that a call's words are made of; every one is in the catalogue. */
export type CallTextKey =
  | `fit_${Underscored<FitCode>}`
  | `fit_ask_${Underscored<FitCode>}`
  | `verdict_${Verdict}`
  | `brief_${Underscored<BriefCode>}`
  | `brief_line_${BriefLineId}`
  | `tariff_${TariffHint['state']}`
  | 'tariff_price'
  | 'tariff_source';

/** Says a text of the interface. `Text` of the platform is one: this room may not know it (design.md §4). */
export interface SayCalls {
  (key: CallTextKey, values?: Record<string, string | number>): string;
  day(date: string, year?: boolean): string;
}

const underscored = <Code extends string>(code: Code) => code.replaceAll('-', '_') as Underscored<Code>;

/** «подойдёт», «уточнить» or «не подойдёт» */
export function verdictText(verdict: Verdict, say: SayCalls): string {
  return say(`verdict_${verdict}`);
}

/** Why: «интернет с перебоями»; and what to ask, as another answer would change it. */
export function fitTexts({ code, values }: FitReason, say: SayCalls): { reason: string; ask: string } {
  return { reason: say(`fit_${underscored(code)}`, values), ask: say(`fit_ask_${underscored(code)}`, values) };
}

/** The hint at a tariff in lines: what it holds, its prices, and where and when that was read. */
export function tariffTexts(hint: TariffHint, say: SayCalls): string[] {
  if (hint.state !== 'fits') return [say(`tariff_${hint.state}`)];
  const { name, bases, sessions, note, prices, source, seenIn } = hint.tariff;
  const [year = '', month = ''] = seenIn.split('-');
  return [
    say('tariff_fits', { name, bases, sessions }),
    ...(note === '' ? [] : [note]),
    ...prices.map(({ perMonth, months }) => say('tariff_price', { perMonth: grouped(perMonth), months })),
    say('tariff_source', { source, month: `${month}.${year}` }),
  ];
}

const grouped = (roubles: number) => String(roubles).replace(/\B(?=(?:\d{3})+$)/gu, '\u00a0');

/** The five lines of a brief in words, each with its caption. */
export function briefTexts(brief: Brief, say: SayCalls): { id: BriefLineId; caption: string; text: string }[] {
  return (Object.keys(brief) as BriefLineId[]).map((id) => ({
    id,
    caption: say(`brief_line_${id}`),
    text: brief[id].map((part) => partText(part, say)).join(id === 'who' || id === 'since' ? ', ' : '; '),
  }));
}

function partText({ code, values }: BriefPart, say: SayCalls): string {
  const { date } = values;
  const shown = typeof date === 'string' ? { ...values, date: say.day(date) } : values;
  return say(`brief_${underscored(code)}`, shown);
}
