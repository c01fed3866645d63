import { useId } from 'preact/hooks';
import type { ImportModel } from '@/lib/models/data-import';
import type { Text } from '@/lib/platform/text';

interface Props {
  imports: ImportModel;
  /** The portal that is chosen. */
  host: string;
  text: Text;
}

/** Whose clients a list names: asked only of who works in several portals. */
export function ImportHost({ imports, host, text }: Props) {
  const id = useId();
  const hosts = imports.hosts.value;
  if (hosts.length < 2) return null;
  return (
    <div class="options-line">
      <label for={id}>{text('import_host')}</label>
      <select
        id={id}
        aria-describedby={`${id}-hint`}
        value={host}
        onChange={({ currentTarget: { value } }) => void imports.setHost(value)}
      >
        {hosts.map((one) => (
          <option key={one} value={one} selected={one === host}>
            {one}
          </option>
        ))}
      </select>
      <span class="options-hint" id={`${id}-hint`}>
        {text('import_host_hint')}
      </span>
    </div>
  );
}
