const QUOTED_LENGTH = 80

/** A text of the user's in quotes, cut if it is long. */
export function quote(text: string): string {
  const characters = [...text]
  const shown = characters.length > QUOTED_LENGTH ? `${characters.slice(0, QUOTED_LENGTH).join('')}…` : text
  return JSON.stringify(shown)
}
