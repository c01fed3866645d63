import timeline from '@/components/timeline/timeline.css?inline';
import kit from '@/components/ui/kit.css?inline';
import tokens from '@/components/ui/tokens.css?inline';
import overlay from './overlay.css?inline';
import panel from './panel.css?inline';
import strip from './strip.css?inline';

/**
 * The style sheet of our shadow root. It travels with the background's greeting, as the texts do, and is no part of
 * the content script, which every page of the portal has to load.
 */
export const overlayStyles = tokens + kit + timeline + overlay + panel + strip;
