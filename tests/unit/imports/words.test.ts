import { describe, expect, it } from 'vitest'
import { hasLostLetter, looksLikeFormula, saysNotKnown, shorten, tidy } from '../../../shared/imports/cells.ts'
import { findHeader, foldHeader, matchColumns } from '../../../shared/imports/columns.ts'
import { readRag } from '../../../shared/imports/rag.ts'
import { readReasons } from '../../../shared/imports/reasons.ts'
import { readReferrer } from '../../../shared/imports/referrer.ts'

describe('reasons in plain words', () => {
  it.each([
    ['domestic abuse in this pregnancy', ['3B']],
    ['cocaine use until 12 weeks', ['2B']],
    ['perinatal depression, past overdose', ['4B']],
    ['learning disability, advocate requested', ['5B']],
    ['previous child removed 2023', ['PRE_REMOVAL']],
    ['sibling on child protection plan (neglect)', ['SIBLING_PLAN']],
    ['sibling looked after', ['SIBLING_PLAN']],
    ['care leaver, no PA allocated', ['CARE_EXPERIENCED']],
    ['mother aged 16, looked after', ['YOUNG_PARENT', 'CARE_EXPERIENCED']],
    ['concealed previous pregnancy', ['CONCEALED']],
    ['late booking at 23+4, reason not explored', ['LATE_BOOKING']],
    ['missed 4 antenatal appointments', ['MISSED_CARE']],
    ['FGM type 2 disclosed', ['22A']],
    ['partner on licence, MAPPA level 2', ['MAPPA_MARAC']],
    ['no recourse to public funds, sofa surfing', ['NO_RECOURSE', 'HOMELESS']],
    ['father unknown', ['FATHER_UNKNOWN']],
    ['paternal grandmother rang worried about shouting', []],
    ['no domestic abuse', []],
    ['Mother denies drug use. Depression', ['4B']],
    ['No concerns about mental health or alcohol', []],
    ['No fixed abode', ['HOMELESS']],
    ['', []],
  ])('%s', (words, codes) => expect([...readReasons(words).factors].sort()).toEqual([...codes].sort()))

  it('tells the mother’s care from that of others', () => {
    expect(readReasons('care leaver, no PA allocated').careExperience).toBe('care_leaver')
    expect(readReasons('mother aged 16, looked after').careExperience).toBe('looked_after')
    expect(readReasons('sibling looked after').careExperience).toBeNull()
    expect(readReasons('father is a care leaver').careExperience).toBeNull()
    expect(readReasons('not a care leaver').careExperience).toBeNull()
    expect(readReasons('mother aged 16, looked after').motherAged).toBe(16)
  })
})

describe('a rating', () => {
  it.each([
    ['R', 'red'],
    ['red', 'red'],
    ['Amber', 'amber'],
    ['A', 'amber'],
    ['g', 'green'],
  ] as const)('%s is plain', (cell, rag) => expect(readRag(cell)).toEqual({ rag, said: null }))

  it.each([
    ['amber/red', 'red', 'higher one, red'],
    ['green-amber', 'amber', 'higher one, amber'],
    ['', 'not_rated', 'No rating'],
    ['TBC', 'not_rated', 'No rating'],
    ['purple', 'not_rated', 'not a plain rating'],
    ['red see notes', 'red', 'not a plain rating'],
  ] as const)('%j is said', (cell, rag, words) => expect(readRag(cell)).toEqual({ rag, said: expect.stringContaining(words) }))
})

describe('who referred', () => {
  it.each([
    ['comm midwife K. Nowak', 'K. Nowak', 'Community midwifery'],
    ['comm midwife S. Ó Briain', 'S. Ó Briain', 'Community midwifery'],
    ['CMW', '', 'Community midwifery'],
    ['Community midwifery', '', 'Community midwifery'],
    ['PPN', '', 'Police'],
    ['HV: J. Begum', 'J. Begum', 'Health visiting'],
    ['Perinatal mental health', '', 'Perinatal mental health'],
    ['Self-referral', '', 'Self-referral'],
    ['Children’s social care', '', 'Children’s social care'],
    ['GP', '', 'GP'],
    ['Edward Grant', 'Edward Grant', ''],
    ['Leaving care team', '', 'Leaving care team'],
  ])('%s', (cell, referrer, referringAgency) => expect(readReferrer(cell)).toMatchObject({ referrer, referringAgency }))
})

describe('cells', () => {
  it('are made fit for reading', () => {
    expect(tidy('\u00a0 a  b\u200b \r\n c ')).toBe('a b\nc')
    expect(shorten(`a\n${'x'.repeat(1_000_000)}`)).toHaveLength(60)
    expect(shorten('short')).toBe('short')
  })

  it.each(['?', '??', 'TBC', 'tbc', 'awaiting scan', 'n/k', '-', 'unknown', 'not known'])('%s says that nothing is known', cell =>
    expect(saysNotKnown(cell)).toBe(true),
  )
  it.each(['9/7/27', 'not named', 'declined', 'NFA?', 'Tanner'])('%s says something', cell => expect(saysNotKnown(cell)).toBe(false))

  it('tell formulas from figures and phone numbers', () => {
    expect(['=cmd|’ /C calc’!A0', '@SUM(A1)', '+cmd|x', '-cmd', '=1+1'].every(looksLikeFormula)).toBe(true)
    expect(['+44 7700 900123', '-1', '- see email', '~19 wks', ''].some(looksLikeFormula)).toBe(false)
  })

  it('tell a lost letter from a doubt', () => {
    expect(['?imi?', 'Nguy?n', 'S. ?imi?', 'R\ufffdis\ufffdn'].every(hasLostLetter)).toBe(true)
    expect(['Smith', '?', 'Smith (?)'].some(hasLostLetter)).toBe(false)
  })
})

describe('columns', () => {
  it('are known whatever the case, spaces and punctuation', () => {
    expect(foldHeader(' Next  r/v')).toBe('next r v')
    expect(foldHeader('Mother’s DOB')).toBe('mothers dob')
    expect(matchColumns(['NHS No.', 'EDD ', 'gest @ ref', 'Dad', 'xyz', 'E.D.D', 'DUE DATE'])).toEqual([
      'nhsNumber',
      'edd',
      'gestationAtReferral',
      'fatherName',
      null,
      null,
      null,
    ])
  })

  it('are found below titles, and not in ordinary rows', () => {
    expect(findHeader([['Tracker 16.11.26'], ['', ''], ['NHS no', 'EDD', 'RAG'], ['999', '9/7/27', 'R']])).toBe(2)
    expect(
      findHeader([
        ['a', 'b', 'c'],
        ['NHS no', 'EDD', 'x'],
      ]),
    ).toBeNull()
  })
})
