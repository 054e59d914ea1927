/** Wrong usage: one line on standard error, exit 2. */
export class Usage extends Error {}

export const help = `npm run tool -- COMMAND …

  create FOLDER --organisation NAME --site NAME [--site NAME …] --user NAME --role ROLE [--nation NATION]
                                     makes a register and prints its recovery code
  calls                              every call of the contract with its JSON Schema
  call FOLDER NAME                   one call: input as JSON on standard input, reply as JSON on standard output
  check FOLDER                       integrity, foreign keys, audit chain, search index; exit 1 when something is wrong
  backup FOLDER                      makes a verified backup and prints its name
  restore FOLDER BACKUP              puts a verified backup in place; what it replaces is kept
  sample FOLDER --referrals N --seed S
                                     makes a register of invented people: 5,000 in a minute; 100,000, ten years, 6 GB, in some
                                     twelve minutes of one core

User and passphrase: PSYCHOSOCIAL_USER and PSYCHOSOCIAL_PASSPHRASE, otherwise a prompt. Day: PSYCHOSOCIAL_TODAY (2026-11-24).
Exit: 0 done, 1 refused or wrong, 2 wrong usage.`
