import type { CheckForm, CheckView, ColumnView } from '@/lib/messages/portal-views';
import type { Text, TextKey } from '@/lib/platform/text';
import type { FieldName, FormHealth, HealthReport, ListSketch, Profile, ScreenKind } from '@/lib/portal/types';
import type { Desk } from '../desk';
import { fieldLabel, screenWords } from './fields';
import { columnWords, listName } from './profiles';
import { momentWords } from './when';

/** A page that was looked over, with what is needed to word it. */
export interface Checked {
  host: string;
  report: HealthReport;
  profile: Profile;
  /** The report to copy. */
  print: string;
}

/** Signs that every page of the client has. */
const always = ['#captionbar', '#pages_container'];
const rowDoubts = ['missing-key', 'truncated-key', 'repeated-key', 'covered', 'not-a-record'] as const;

/** The report of a page in words. */
export function checkView({ host, report, profile, print }: Checked, { text, present }: Desk): CheckView {
  const { forms, build, anchors, lessons } = report;
  const missing = anchors.filter(({ selector, found }) => found === 0 && always.includes(selector));
  const lists = Object.entries(profile.screens).filter(([, { shape }]) => shape === 'list');
  const screens = lists.map(([name, { fields }]) => ({
    screen: name as ScreenKind,
    label: screenWords(name as ScreenKind, text),
    fields: (Object.keys(fields) as FieldName[]).map((field) => ({ field, label: fieldLabel(field, text) })),
  }));
  const { id, revision } = profile;
  return {
    host,
    when: momentWords(report.checkedAt, present, text),
    lines: [
      text('check_profile', { id, revision }),
      ...(lessons > 0 ? [text.count('check_lessons', lessons)] : []),
      build ? text('check_build', { build }) : text('check_no_build'),
      ...(missing.length > 0
        ? [text('check_not_client', { signs: missing.map(({ selector }) => selector).join(', ') })]
        : []),
      ...(forms.length === 0 ? [text('check_no_forms')] : []),
    ],
    forms: forms.map((form) => formView(form, profile, (at) => momentWords(at, present, text), text)),
    screens,
    report: print,
  };
}

function formView(form: FormHealth, profile: Profile, moment: (at: number) => string, text: Text): CheckForm {
  const { screen, recognised, score, reasons, rows, doubts, since, list } = form;
  const has = (field: string) => reasons.includes(`column:${field}`);
  const missing =
    recognised && screen ? Object.keys(profile.screens[screen].fields).filter((field) => !has(field)) : [];
  const signs = reasons.flatMap((reason) => signWords(reason, text) ?? []);
  const found = reasons.flatMap((reason) => (reason.startsWith('column:') ? [fieldLabel(reason.slice(7), text)] : []));
  const percent = Math.round(score * 100);
  return {
    title:
      recognised && screen
        ? screenWords(screen, text)
        : text('check_unknown', { name: list ? listName(list.caption, list.table) : form.name }),
    recognised,
    sure: text(recognised ? 'check_sure' : 'check_unsure', { percent, since: moment(since) }),
    signs: [
      ...signs,
      ...(found.length > 0 ? [text('check_found', { fields: found.join(', ') })] : []),
      ...(rows > 0 ? [text.count('check_rows', rows)] : []),
    ],
    doubts: [
      ...reasons.flatMap((reason) => againstWords(reason, text) ?? []),
      ...(rows > 0 ? rowWords(doubts, text) : []),
    ],
    notSeen:
      missing.length > 0
        ? text('check_not_seen', { fields: missing.map((field) => fieldLabel(field, text)).join(', ') })
        : null,
    ...(list && {
      list: {
        name: listName(list.caption, list.table),
        screen: likeliest(list, screen),
        columns: list.columns.map((one) => columnView(one, text)),
      },
    }),
  };
}

const signs: Record<string, TextKey> = {
  caption: 'check_sign_caption',
  'table-caption': 'check_sign_table_caption',
  'table-name': 'check_sign_table_name',
  subject: 'check_sign_subject',
  taught: 'check_sign_taught',
};

const against: Record<string, TextKey> = {
  'no-name': 'check_no_name',
  foreign: 'check_foreign',
  'too-few-columns': 'check_few_columns',
  'low-score': 'check_low_score',
  ambiguous: 'check_ambiguous',
};

function signWords(reason: string, text: Text): string | null {
  const key = signs[reason];
  if (key) return text(key);
  const [what, field = ''] = reason.split(':');
  return what === 'content' ? text('check_sign_content', { field: fieldLabel(field, text) }) : null;
}

function againstWords(reason: string, text: Text): string | null {
  const key = against[reason];
  if (key) return text(key);
  const [what, field = ''] = reason.split(':');
  if (what === 'contradicted') return text('check_contradicted', { field: fieldLabel(field, text) });
  return what === 'ambiguous' ? text('check_two_columns', { field: fieldLabel(field, text) }) : null;
}

function rowWords(doubts: FormHealth['doubts'], text: Text): string[] {
  return rowDoubts.flatMap((doubt) => {
    const count = doubts[doubt];
    return count ? [text(`check_doubt_${doubt.replaceAll('-', '_') as 'covered'}`, { count })] : [];
  });
}

function columnView({ caption, guesses, holds }: ListSketch['columns'][number], text: Text): ColumnView {
  return { caption: columnWords(caption, text), guesses, looks: holds ? text(`check_looks_${holds}`) : '' };
}

/** The kind of list that most columns fit. */
function likeliest({ columns }: ListSketch, nearest: ScreenKind | null): ScreenKind {
  const count = (screen: ScreenKind) => columns.filter(({ guesses }) => guesses[screen]).length;
  const kinds = (['subscribers', 'invitations', 'subscriptions'] as const).toSorted((a, b) => count(b) - count(a));
  return kinds.find((kind) => kind === nearest) ?? kinds[0] ?? 'subscribers';
}
