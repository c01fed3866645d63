import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import type { Language } from '@/lib/platform/text';
import { keepsPageFocus, leakingEvents } from './leaks';

/** Our only element in the portal's page. */
export const hostName = 'fresh-checkpoints';

/** Where everything of ours is drawn: two fixed layers in one closed shadow root. */
export interface Layer {
  host: HTMLElement;
  root: ShadowRoot;
  /** Badges: over the portal's lists, under its windows and menus (z 900, web-client.md §7.4). */
  list: HTMLElement;
  /** Our corner and our panel: over everything of the portal (z 10000). */
  dialogs: HTMLElement;
}

/**
 * Puts our host under `documentElement`; an older one, left by a script that lost its extension, goes first.
 * The host leaves with the content script's context.
 * @param styles the style sheet of everything in the root
 */
export async function createLayer(ctx: ContentScriptContext, styles: string, language: Language): Promise<Layer> {
  for (const older of document.querySelectorAll(hostName)) older.remove();
  const ui = await createShadowRootUi(ctx, {
    name: hostName,
    mode: 'closed',
    position: 'inline',
    anchor: () => document.documentElement,
    append: 'last',
    // The reset is in our own sheet: a rule for the host must stand beside it, not under it.
    inheritStyles: true,
    isolateEvents: leakingEvents,
    onMount(container) {
      const add = (name: string) => {
        const layer = document.createElement('div');
        layer.className = `fc-theme fc-layer ${name}`;
        layer.lang = language;
        container.append(layer);
        return layer;
      };
      return { list: add('fc-layer-list'), dialogs: add('fc-layer-dialogs') };
    },
  });
  dress(ui.shadow, styles);
  ui.uiContainer.addEventListener('mousedown', (event) => {
    if (keepsPageFocus(event.target as Element)) event.preventDefault();
  });
  ui.mount();
  return { host: ui.shadowHost, root: ui.shadow, ...(ui.mounted as Pick<Layer, 'list' | 'dialogs'>) };
}

/** Styles by a constructed sheet, which no policy of the page can refuse; where that fails, by an element. */
function dress(root: ShadowRoot, styles: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const element = document.createElement('style');
    element.textContent = styles;
    root.prepend(element);
  }
}
