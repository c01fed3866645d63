import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '@/lib/background/start';
import { overlayStyles } from '@/lib/overlay/styles';

export default defineBackground({ type: 'module', main: () => startBackground(overlayStyles) });
