import type { DigestView } from '@/lib/messages/views';

/** The digest as plain text, for a note or a message. */
export function digestText({ title, since, remark, sections }: DigestView): string {
  const parts = sections.map((section) => {
    const lines = section.lines.map(({ name, text }) => `- ${name}: ${text}`);
    return [`${section.title} (${lines.length})`, ...lines].join('\n');
  });
  return [[title, since, remark].filter(Boolean).join('\n'), ...parts].join('\n\n');
}

/** The same with headings and lists, for a mail. Names are text, whatever they hold. */
export function digestHtml({ title, since, remark, sections }: DigestView): string {
  const parts = sections.map((section) => {
    const lines = section.lines.map(({ name, text }) => `<li><b>${escaped(name)}</b>: ${escaped(text)}</li>`);
    return `<h3>${escaped(section.title)} (${lines.length})</h3><ul>${lines.join('')}</ul>`;
  });
  const about = [since, remark].flatMap((words) => (words ? [`<p>${escaped(words)}</p>`] : []));
  return `<h2>${escaped(title)}</h2>${[...about, ...parts].join('')}`;
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replaceAll(/[&<>"]/gu, (sign) => signs[sign] ?? sign);
