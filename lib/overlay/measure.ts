/** Space in a badge beside its words: mark, gap, padding and border, CSS pixels. The style sheet says the same. */
const around = 14 + 4 + 2 * 6 + 2;
/** Width of a letter where the browser cannot measure, CSS pixels: wide rather than narrow. */
const letter = 7.5;

/** Tells the width of a badge with such a text, CSS pixels. Measured once a text and without layout. */
export function createMeasure(document: Document, font: string): (text: string) => number {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen) pen.font = font;
  const known = new Map<string, number>();
  return (text) => {
    let width = known.get(text);
    if (width === undefined) {
      width = Math.ceil(pen?.measureText(text).width ?? text.length * letter) + around;
      known.set(text, width);
    }
    return width;
  };
}
