import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'

/** A Word file read back by a library that had no part in writing it. */
export async function readDocx(bytes: Buffer): Promise<{ readonly text: string; readonly html: string }> {
  const html = (await mammoth.convertToHtml({ buffer: bytes })).value
  return { text: textOf(html), html }
}

/**
 * mammoth's own raw text leaves line breaks out; its HTML has them. Two new lines end a paragraph.
 */
function textOf(html: string): string {
  const lines = html
    .replace(/<br \/>/g, '\n')
    .replace(/<\/(?:p|h\d)>/g, '\n\n')
    .replace(/<[^>]*>/g, '')
  return lines.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

/** One part of the package as XML, for example `word/document.xml`. */
export function partOf(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path]
  if (part === undefined) throw new Error(`${path} is not in the file.`)
  return strFromU8(part)
}

/** The parts of the package whose path matches, as XML, one after another. */
export function partsOf(bytes: Uint8Array, path: RegExp): string {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => path.test(name))
    .map(([, part]) => strFromU8(part))
    .join('\n')
}

/** Headings in reading order, as `2 Unborn baby OKAFOR`. */
export function headingsOf(html: string): string[] {
  return [...html.matchAll(/<h([1-6])>(.*?)<\/h\1>/g)].map(([, level, text]) => `${level} ${text}`)
}
