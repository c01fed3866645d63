const slot = 'theme';

/**
 * The theme that a page of ours wore last, to be worn again before the background has answered: nothing flashes. The
 * only thing that is read at once; a browser that keeps nothing gives nothing.
 */
export const keptTheme = {
  read(): string | null {
    try {
      return localStorage.getItem(slot);
    } catch {
      return null;
    }
  },
  write(theme: string | null): void {
    try {
      if (theme === null) localStorage.removeItem(slot);
      else localStorage.setItem(slot, theme);
    } catch {
      // The next page begins in the system's theme and changes when it is answered.
    }
  },
};
