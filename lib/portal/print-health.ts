import type { HealthReport } from './health';

const mostColumns = 60;

/**
 * The report as lines to copy into a message. Technical words only: it is the same in every language, and nothing of a
 * client is in it.
 * @param version the extension's own
 */
export function printHealth({ checkedAt, profile, lessons, build, anchors, forms }: HealthReport, version: string) {
  const day = (instant: number) => new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
  return [
    `fresh-checkpoints ${version}, profile ${profile}, lessons ${lessons}, ${day(checkedAt)} UTC`,
    `platform ${build ?? 'unknown'}`,
    `client ${anchors.map(({ selector, found }) => `${selector}=${found}`).join(' ')}`,
    ...forms.flatMap(({ name, screen, recognised, score, reasons, list, rows, doubts, since }) => [
      `form ${name}: ${recognised ? screen : `not recognised, nearest ${screen}`} ${score.toFixed(2)} since ${day(since)} UTC`,
      `  signs ${reasons.join(', ') || 'none'}`,
      ...(list ? [`  table ${list.table}, caption ${list.caption || 'none'}`] : []),
      ...(list ? [`  columns ${list.columns.slice(0, mostColumns).map(describe).join(' | ')}`] : []),
      ...(rows > 0
        ? [`  rows ${[rows, ...Object.entries(doubts).map(([doubt, times]) => `${doubt} ${times}`)].join(', ')}`]
        : []),
    ]),
  ].join('\n');
}

type Columns = NonNullable<HealthReport['forms'][number]['list']>['columns'];

const describe = ({ caption, holds }: Columns[number]) => (holds ? `${caption} (${holds})` : caption);
