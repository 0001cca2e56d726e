/**
 * Which characters cells are rid of at their ends, and which they must not have inside. By code and not by
 * regular expression: this runs for each of a million cells.
 */

/** White space of every script, zero-width characters and direction marks: what pasting leaves at a cell's ends. */
export function isBlankCode(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0xa0) return false;
  if (code >= 0x2000 && code <= 0x206f) return isBlankPunctuation(code);
  return code === 0xa0 || code === 0x1680 || code === 0x180e || code === 0x3000 || code === 0xfeff;
}

function isBlankPunctuation(code: number): boolean {
  return code <= 0x200f || (code >= 0x2028 && code <= 0x202f) || code >= 0x205f;
}

/**
 * Whether the text holds characters that nobody sees: controls, zero-width spaces, direction overrides; or
 * U+FFFD, the trace of a wrong encoding. Joiners (U+200C, U+200D) and direction marks (U+200E, U+200F) are
 * part of how some scripts are written and are left alone. Texts of several lines may have line ends and tabs.
 */
export function hasUnreadable(text: string, severalLines: boolean): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x20 && code < 0x7f) continue;
    if (code < 0x20) {
      if (!severalLines || (code !== 0x09 && code !== 0x0a && code !== 0x0d)) return true;
    } else if (isInvisible(code)) return true;
  }
  return false;
}

function isInvisible(code: number): boolean {
  if (code < 0xa0) return true;
  if (code < 0x200b) return code === 0xad;
  if (code <= 0x206f) return isInvisiblePunctuation(code);
  return code === 0xfeff || code === 0xfffd;
}

function isInvisiblePunctuation(code: number): boolean {
  return code === 0x200b || (code >= 0x2028 && code <= 0x202e) || code >= 0x2060;
}
