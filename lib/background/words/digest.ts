import type { DigestSection } from '@/lib/messages/views';
import type { Text, TextKey } from '@/lib/platform/text';
import { type Digest, digestSpans } from '@/lib/trial/digest';
import type { TimelineKey } from '@/lib/trial/keys';
import { callWords } from './badge';
import { dayWords, type Present } from './when';

/** What the words are made by. @param nameOf the client as it may be shown */
interface Wording {
  text: Text;
  present: Present;
  nameOf(key: TimelineKey): string;
}

/** The digest in sections; those with nothing in them are left out. */
export function digestSections(digest: Digest, { text, present, nameOf }: Wording): DigestSection[] {
  const day = (date: string) => dayWords(date, present, text);
  const section = <L extends { key: TimelineKey }>(title: TextKey, lines: readonly L[], say: (line: L) => string) => ({
    title: text(title),
    lines: lines.map((line) => ({ key: line.key, name: nameOf(line.key), text: say(line) })),
  });
  const sections = [
    section('digest_overdue', digest.overdue, ({ checkpoints, due, days }) =>
      text('digest_line_overdue', {
        calls: callWords(checkpoints, text),
        day: day(due),
        days: text.count('days', days),
      }),
    ),
    ...digestSpans.map((span) =>
      section(
        `digest_ending_${span}`,
        digest.ending.filter(({ within }) => within === span),
        ({ what, endsOn, daysLeft }) =>
          daysLeft === 0
            ? text(`digest_line_${what}_last`, { day: day(endsOn) })
            : text(`digest_line_${what}`, { day: day(endsOn), days: text.count('days', daysLeft) }),
      ),
    ),
    section('digest_not_activated', digest.notActivated, ({ invitedOn, days = 0, reason, expired }) => {
      const since = !invitedOn
        ? text('digest_line_waits')
        : days > 0
          ? text('digest_line_invited', { day: day(invitedOn), days: text.count('days', days) })
          : text('digest_line_new_invited', { day: day(invitedOn) });
      return [since, expired && text('digest_line_expired'), reason].filter(Boolean).join('; ');
    }),
    section('digest_fresh', digest.fresh, ({ what, on }) => text(`digest_line_new_${what}`, { day: day(on) })),
    section('digest_won', digest.won, ({ on, tariff }) => [day(on), tariff].filter(Boolean).join(', ')),
    section('digest_lost', digest.lost, ({ on, reason }) => [day(on), reason].filter(Boolean).join(', ')),
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

/** «Заканчиваются: 3, просрочены: 2, …»; `null` when there is nothing to tell. */
export function digestNoticeWords({ ending, overdue, notActivated, fresh }: Digest, text: Text): string | null {
  const counts = {
    ending: ending.length,
    overdue: overdue.length,
    waiting: notActivated.length,
    fresh: fresh.length,
  };
  return Object.values(counts).every((count) => count === 0) ? null : text('digest_notice', counts);
}
