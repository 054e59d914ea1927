import { Buffer } from 'node:buffer'
import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { refused } from '../../shared/reply.ts'
import { whereNoText } from './clean-text.ts'

/** A list's text and how it was written. */
export interface DecodedList {
  readonly text: string
  /** As shown: `UTF-8`, `Windows-1252`. */
  readonly encoding: string
}

const sampleBytes = 64 * 1024

/**
 * How a workbook with a password, and files of the 1990s, begin; the first has a part of this name.
 */
const compound = [0xd0, 0xcf, 0x11, 0xe0]
const encryptedPart = Buffer.from('EncryptedPackage', 'utf16le')
const wordPart = Buffer.from('WordDocument', 'utf16le')

/** Whether the bytes are a compound file, as an Excel workbook before 2007 is (.xls). */
export function isCompound(bytes: Uint8Array): boolean {
  return compound.every((byte, index) => bytes[index] === byte)
}

/** Whether the bytes are a table as HTML or XML, which some programs call .xls. */
export function isMarkedUp(bytes: Uint8Array): boolean {
  const begins = decode(bytes.subarray(0, 2_048)).text
  return /^\ufeff?\s*<(?:\?xml|!doctype|html|table|meta)/i.test(begins) && /office:spreadsheet|<table|<html/i.test(begins)
}

/** Refused where the workbook or document is one that cannot be read. */
export function refuseUnreadable(bytes: Uint8Array): void {
  const other = otherFiles.find(([start]) => start.every((byte, index) => bytes[index] === byte))?.[1](bytes) ?? null
  if (other !== null) throw refused(other)
}

/** Files that people take for lists, told by their first bytes. */
const otherFiles: readonly (readonly [start: readonly number[], what: (bytes: Uint8Array) => string | null])[] = [
  [compound, bytes => (has(bytes, encryptedPart) ? withPassword : has(bytes, wordPart) ? oldDocument : null)],
  [[0x25, 0x50, 0x44, 0x46], () => 'This file is a PDF, not a list. The list it was made from can be imported: an Excel workbook or CSV.'],
]
export const withPassword =
  'This workbook is protected with a password, so nothing in it can be read. In Excel: File, Info, Protect Workbook, Encrypt with Password; with the password emptied and the workbook saved, it can be imported.'
const oldDocument = 'This is a Word document, not a list. A table in it can be copied into Excel and saved there.'

function has(bytes: Uint8Array, part: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(part))
}

/** Turns a file's bytes into text. Refused where they are not text at all. */
export function decodeList(bytes: Uint8Array): DecodedList {
  const decoded = decode(bytes)
  const strange = whereNoText(decoded.text)
  if (strange !== null)
    throw refused(`This file is not a list as text (CSV): line ${lineAt(decoded.text, strange)} holds characters that no list has.`)
  // DOS programs end a text with Ctrl-Z.
  return decoded.text.endsWith('\u001a') ? { ...decoded, text: decoded.text.slice(0, -1) } : decoded
}

function decode(bytes: Uint8Array): DecodedList {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: iconv.decode(bytes, 'utf-16le'), encoding: 'UTF-16' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: iconv.decode(bytes, 'utf-16be'), encoding: 'UTF-16' }
  const text = strictUtf8(bytes)
  if (text !== null) return { text, encoding: 'UTF-8' }
  const encoding = guess(bytes)
  return { text: iconv.decode(bytes, encoding), encoding: encoding.replace('windows', 'Windows') }
}

/**
 * The text when the bytes are valid UTF-8, also where a file was cut off inside the bytes of its
 * last letter.
 */
function strictUtf8(bytes: Uint8Array): string | null {
  const whole = decodeStrictly(bytes)
  if (whole !== null) return whole
  const lead = bytes.findLastIndex(byte => byte < 0x80 || byte >= 0xc0)
  if ((bytes[lead] ?? 0) < 0xc0 || bytes.length - lead > 3) return null
  const rest = decodeStrictly(bytes.subarray(0, lead))
  // Without another letter of several bytes before it, the last byte may as well be a letter of
  // Windows-1252.
  return rest !== null && bytes.subarray(0, lead).some(byte => byte >= 0x80) ? rest : null
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * Windows-1252 is what UK spreadsheets write; another one needs clearly better evidence. It covers
 * ISO-8859-1, whose only difference is control characters.
 */
function guess(bytes: Uint8Array): string {
  const accent = bytes.findIndex(byte => byte >= 0x80)
  const start = Math.max(0, accent - sampleBytes / 2)
  const found = analyse(Buffer.from(bytes.subarray(start, start + sampleBytes)))
  const best = found[0]
  const western = found.find(({ name }) => name === 'windows-1252' || name === 'ISO-8859-1')?.confidence ?? 0
  if (best === undefined || !/^windows-125[0-8]$/.test(best.name) || best.confidence < western + 20) return 'windows-1252'
  return best.name
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n|\n|\r/).length
}
