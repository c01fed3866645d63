/** Whose rules requisites follow; `off`: only their presence is looked at. */
export const countries = ['ru', 'kz', 'uz', 'off'] as const;
export type Country = (typeof countries)[number];

const byEnding: readonly [RegExp, Country][] = [
  [/\.kz$/u, 'kz'],
  [/\.uz$/u, 'uz'],
  [/(?:^|\.)1cfresh\.com$|\.(?:ru|su|xn--p1ai)$/u, 'ru'],
];

/**
 * The country of a portal by its host (domain.md §1.2, §9). A host that says nothing of its country gets `off`, since
 * Russian checks would warn of right requisites there; the user may say otherwise in settings.
 */
export function countryOfHost(host: string): Country {
  const name = host.toLowerCase().replace(/:\d+$/u, '');
  return byEnding.find(([ending]) => ending.test(name))?.[1] ?? 'off';
}
