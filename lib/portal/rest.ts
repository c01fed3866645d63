/** How long nothing must change until a move has ended, and how long it may last at most, milliseconds. */
const quiet = 100;
const longest = 1000;

/** Tells when something that keeps changing has come to rest. */
export interface Rest {
  readonly isOn: boolean;
  begin(): void;
  /** It changed again. */
  again(): void;
  /** Ends without a word. */
  end(): void;
}

/** @param rested called once after each move, at the latest a second after its beginning */
export function createRest(view: Pick<Window, 'setTimeout' | 'clearTimeout'>, rested: () => void): Rest {
  let timer = 0;
  let limit = 0;
  let isOn = false;
  const end = () => {
    view.clearTimeout(timer);
    view.clearTimeout(limit);
    isOn = false;
  };
  const finish = () => {
    end();
    rested();
  };
  return {
    get isOn() {
      return isOn;
    },
    begin() {
      isOn = true;
      timer = view.setTimeout(finish, quiet);
      limit = view.setTimeout(finish, longest);
    },
    again() {
      if (!isOn) return;
      view.clearTimeout(timer);
      timer = view.setTimeout(finish, quiet);
    },
    end,
  };
}
