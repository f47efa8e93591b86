/**
 * What people take for one emoji, for a regular expression with the flag v. V8 takes 20 ms to read it, and reads a
 * literal while it loads the file: a constructor reads it when a text needs it, which few do.
 */
export const EMOJI = '\\p{RGI_Emoji}'
