import type { SettingsModel, SettingsValues } from '@/lib/models/settings';
import { longestNotice, noticePlaces } from '@/lib/trial/notice-texts';
import { WordsField } from './WordsField';

const texts = [
  ['today', 'options_notice_today'],
  ['overdue', 'options_notice_overdue'],
  ['last-chance', 'options_notice_last'],
  ['message', 'options_notice_message'],
] as const;

/** Notifications in the user's own words, folded away until they are wanted. */
export function NoticeTexts({ model, settings }: { model: SettingsModel; settings: SettingsValues }) {
  const text = model.text.value;
  const places = Object.values(noticePlaces).map((names) => `{${names[text.language]}}`);
  return (
    <details class="options-question">
      <summary>{text('options_name_noticeTexts')}</summary>
      <div class="options-editor">
        <p class="options-hint">{text('options_hint_notice_texts', { places: places.join(', ') })}</p>
        {texts.map(([name, label]) => (
          <WordsField
            key={name}
            optional
            label={text(label)}
            value={settings.noticeTexts[name]}
            longest={longestNotice}
            onChange={(words) =>
              void model.save(({ noticeTexts }) => ({ noticeTexts: { ...noticeTexts, [name]: words } }))
            }
          />
        ))}
      </div>
    </details>
  );
}
