import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import type { MaterialsView } from '@/lib/messages/views';
import type { Text } from '@/lib/platform/text';

interface Props {
  view: MaterialsView;
  text: Text;
  /** On a page of ours: in the portal's page a mail link would end the portal's session. */
  links: boolean;
}

/** The letter with useful materials of one application: read, copied or mailed. */
export function Materials({ view: { letters, sent }, text, links }: Props) {
  const id = useId();
  const [chosen, choose] = useState('');
  const [copied, setCopied] = useState<boolean | null>(null);
  const letter = letters.find((one) => one.id === chosen) ?? letters[0];
  if (!letter) return null;
  const copy = () =>
    navigator.clipboard.writeText(letter.text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <details class="fc-materials">
      <summary>{text('materials_title')}</summary>
      <div class="fc-form">
        <div class="fc-field">
          <label for={`${id}-which`}>{text('materials_which')}</label>
          <select
            id={`${id}-which`}
            class="fc-input"
            value={letter.id}
            onChange={({ currentTarget }) => {
              choose(currentTarget.value);
              setCopied(null);
            }}
          >
            {letters.map((one) => (
              <option key={one.id} value={one.id} selected={one.id === letter.id}>
                {one.title}
              </option>
            ))}
          </select>
        </div>
        <textarea class="fc-note" rows={8} readOnly aria-label={text('materials_letter')} value={letter.text} />
        {letter.remarks.map((remark) => (
          <p key={remark} class="fc-hint">
            {remark}
          </p>
        ))}
        <div class="fc-actions">
          <Button small onClick={() => void copy()}>
            {text('materials_copy')}
          </Button>
          {links && letter.mail && (
            <a class="fc-button fc-button-small" href={letter.mail}>
              {text('materials_mail')}
            </a>
          )}
        </div>
        <p class="fc-hint" role="status">
          {copied === null ? sent : text(copied ? 'materials_copied' : 'materials_copy_failed')}
        </p>
      </div>
    </details>
  );
}
