/** Wrong usage: one line on standard error, exit 2. */
export class Usage extends Error {}

export function noSuchCall(name: string): string {
  return `No call is named "${name}". "npm run tool -- calls" lists them.`
}

export const help = `npm run tool -- COMMAND …

  create FOLDER --organisation NAME --site NAME [--site NAME …] --user NAME --role ROLE [--nation NATION]
                                     makes a register and prints its recovery code
  calls                              every call of the contract with its JSON Schema
  call FOLDER NAME                   one call: input as JSON on standard input, reply as JSON on standard output
  run FOLDER SCRIPT.jsonl            many calls in one process, a line each; each reply as a line; stops at the first refusal
  import FOLDER FILE [--births] [--site NAME] [--confirm]
                                     reads a list (CSV, Excel) as the screen does and prints its preview; nothing is written without --confirm
  check FOLDER                       integrity, foreign keys, audit chain, search index; exit 1 when something is wrong
  backup FOLDER                      makes a verified backup and prints its name
  restore FOLDER BACKUP              puts a verified backup in place; what it replaces is kept
  sample FOLDER --referrals N --seed S
                                     makes a register of invented people: 5,000 in a minute; 100,000, ten years, 6 GB, in some
                                     twelve minutes of one core

A script’s line: {"today": "2026-11-24", "name": "referrals.read", "input": {"id": "$amy.line.id"}, "as": "again"}
  name       the call, as "calls" lists it; input may be left out where it is empty
  as         names the reply; "$amy.line.id" in the input of a later line takes that part of it, with its type (places in a list from 0);
             a text that begins with $ is written with two: "$$5"
  today      the day from this line on; days run forward in a script
  refused    true: the call has to be refused, and the script goes on; one that is not refused stops it
The script is checked before its first call. Each call is its own transaction: what came before a refusal stands.
Printed: {"line": 1, "name": "…", "as": "…", "ok": true, "value": …} or {…, "ok": false, "error": {"code": "…", "message": "…"}}

An import prints one JSON document: columns as matched, remarks, counts, and per row line, state, comesIn (by itself, as on the screen),
stored (what it would store), problems, notes, duplicates and earlier, or candidates with --births, and result: with --confirm what became
of it (became, referralId, reference, why), otherwise null. Rows come in all or nothing; those that need a person stay out and say why.
--site names the site of the referrals where the register has several; --births reads birth notifications.

User and passphrase: PSYCHOSOCIAL_USER and PSYCHOSOCIAL_PASSPHRASE, otherwise a prompt. Day: PSYCHOSOCIAL_TODAY (2026-11-24).
Exit: 0 done, 1 refused or wrong, 2 wrong usage.`
