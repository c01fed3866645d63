import type { StandInControl } from './control';
import { optionsFromAddress } from './options';
import { mountStandIn } from './stand-in';

declare global {
  interface Window {
    /** The stand-in of this page, for end-to-end tests. */
    standIn: StandInControl;
  }
}

window.standIn = mountStandIn(document, optionsFromAddress(new URL(location.href), new Date()));
