import type { CaptionSet } from './caption-types';
import { russianCaptions } from './captions';
import { bookCaptions } from './captions-book';
import { englishCaptions } from './captions-english';
import { drawEntry, inviteStrangers, prepareAccidents } from './client/accidents';
import { drawBanner } from './client/banner';
import { createClient } from './client/client';
import { createControl } from './client/control-of';
import { boxOf, place } from './client/place';
import { createPortal } from './client/portal';
import { openStage } from './client/stage';
import type { StandIn } from './control';
import { localToday } from './data/dates';
import { makePortalData } from './data/generate';
import { manners as withUsual } from './manners';
import type { StandInOptions } from './options';
import { shuffleCaptions } from './shuffle';

function captionsFor(options: StandInOptions, language: 'ru' | 'en'): CaptionSet {
  if (options.captions) return options.captions;
  if (options.application === 'book') return bookCaptions();
  if (options.shuffle !== undefined) return shuffleCaptions(options.shuffle).captions;
  return language === 'en' ? englishCaptions() : russianCaptions;
}

/** Draws the web client into the document's empty body, in a browser or in happy-dom. */
export function mountStandIn(document: Document, options: StandInOptions = {}): StandIn {
  const stage = openStage(document);
  return stage.own(() => {
    const manners = withUsual(options.manners);
    const captions = captionsFor(options, manners.B30);
    const data = makePortalData({
      today: options.today ?? localToday(new Date()),
      seed: options.seed ?? 7,
      subscribers: options.records ?? 500,
      equalCodes: manners.B29.includes('equal-keys'),
    });
    const given = options.viewport;
    const viewport = () => given ?? { width: stage.window.innerWidth, height: stage.window.innerHeight };
    const client = createClient({ stage, data, captions, manners, viewport });
    const { body } = document;
    document.documentElement.lang = captions.language;
    const banner = drawBanner(stage, viewport().width);
    body.append(banner);
    const portal = createPortal(client, banner);
    const layout = () => {
      const { width, height } = viewport();
      place(body, 0, 0, width, height);
      place(banner, 0, 0, width, boxOf(banner)?.height ?? 0);
      portal.layout();
    };
    layout();
    stage.on(stage.window, 'resize', layout);
    prepareAccidents(client);
    if (options.hash) portal.follow(options.hash);
    inviteStrangers(client);
    if (manners.B22 !== 'app') drawEntry(client, banner, manners.B22);
    else if (manners.B24 === 'dead') stage.later(2000, portal.die);
    stage.on(stage.window, 'hashchange', () => {
      if (client.manners.B20 === 'works') portal.follow(stage.window.location.hash);
    });
    const control = createControl(client, portal);
    return Object.assign(control, {
      document,
      dispose: () => {
        stage.dispose();
        body.replaceChildren();
      },
    });
  });
}
