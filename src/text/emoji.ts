/** What people take for one emoji, for a late pattern with the flag v. */
export const EMOJI = '\\p{RGI_Emoji}'
