import { vocabulary } from '../columns.ts'
import type { BirthField } from './model.ts'

/**
 * Names under which each column was seen in birth notification extracts, folded by `foldHeader`. A
 * bare date of birth is the baby's.
 */
const aliases: Record<BirthField, readonly string[]> = {
  babyNhsNumber: [
    ...['baby nhs number', 'baby nhs no', 'babys nhs number', 'babys nhs no', 'nhs number of baby', 'nhs no of baby', 'nhs number baby'],
    ...['infant nhs number', 'newborn nhs number', 'child nhs number'],
  ],
  babySurname: ['baby surname', 'babys surname', 'baby family name', 'baby last name'],
  babyForenames: ['baby forenames', 'baby forename', 'babys forenames', 'baby first name', 'baby given name', 'baby name'],
  motherNhsNumber: [
    ...['mother nhs number', 'mothers nhs number', 'mother nhs no', 'mothers nhs no', 'mum nhs no', 'mum nhs number'],
    ...['nhs number of mother', 'nhs no of mother', 'nhs number mother', 'maternal nhs number', 'nhs number', 'nhs no'],
  ],
  motherName: ['mother', 'mother name', 'mothers name', 'mum', 'mum name', 'name of mother', 'maternal name', 'patient name'],
  motherSurname: ['mother surname', 'mothers surname', 'mum surname', 'mother last name', 'mother family name', 'surname'],
  motherForenames: [
    'mother forenames',
    'mother forename',
    'mothers forenames',
    'mothers forename',
    'mother first name',
    'forenames',
    'forename',
  ],
  motherDateOfBirth: ['mother date of birth', 'mothers date of birth', 'mother dob', 'mothers dob', 'mum dob', 'mums dob', 'maternal dob'],
  bornAt: [
    ...[
      'birth date time',
      'birth date and time',
      'date and time of birth',
      'date time of birth',
      'birth datetime',
      'dob time',
      'delivery date time',
    ],
    ...[
      'date of birth',
      'dob',
      'birth date',
      'baby date of birth',
      'babys date of birth',
      'baby dob',
      'babys dob',
      'date of delivery',
      'born',
    ],
    ...['delivery date', 'date and time of delivery'],
  ],
  bornTime: ['time of birth', 'birth time', 'tob', 'time of delivery', 'delivery time', 'baby time of birth'],
  gestation: [
    ...['gestation', 'gestation at birth', 'gest at birth', 'gestation at delivery', 'gest at delivery', 'gestation weeks', 'gest'],
    ...[
      'gestational age',
      'gestational age at birth',
      'gestation length at birth',
      'gestation birth',
      'gest birth',
      'gestation in days',
      'gestation days',
    ],
  ],
  sex: ['sex', 'gender', 'baby sex', 'baby gender', 'phenotypic sex', 'sex of baby', 'person phenotypic sex'],
  weight: [
    'weight',
    'birth weight',
    'birthweight',
    'birth weight g',
    'birth weight grams',
    'birthweight g',
    'weight g',
    'weight grams',
    'weight kg',
    'birth weight kg',
  ],
  place: ['place of birth', 'birth place', 'birthplace', 'place', 'place of delivery', 'site', 'hospital', 'delivery place', 'unit'],
  outcome: [
    'outcome',
    'birth outcome',
    'outcome of birth',
    'pregnancy outcome',
    'live still',
    'live or still',
    'livebirth',
    'outcome code',
    'delivery outcome',
    ...['live or still birth code', 'live or still birth', 'live or stillbirth', 'live stillbirth', 'live birth or stillbirth'],
    ...['live or still birth indicator', 'birth outcome code', 'pregnancy outcome code', 'outcome of pregnancy', 'outcome at birth'],
    ...['birth status', 'fetal outcome', 'baby outcome', 'live birth'],
  ],
  stillbirth: ['stillbirth', 'still birth', 'stillborn', 'still born', 'sb', 'is stillbirth', 'stillbirth y n', 'stillbirth indicator'],
  diedOn: [
    ...['date of death', 'death date', 'baby date of death', 'died', 'died on', 'dod', 'date died', 'date of neonatal death'],
    ...['person death date', 'baby death date', 'deceased', 'deceased date', 'neonatal death', 'nnd', 'death'],
  ],
  order: ['birth order', 'order', 'order of birth', 'baby number', 'baby no', 'baby', 'multiple', 'birth number', 'rank'],
}

/** Extracts of birth notifications, one row for each baby. */
export const birthColumns = vocabulary<BirthField>(aliases)

/** Columns that only an extract of births has; two of them tell it from a list of referrals. */
const telling: readonly BirthField[] = ['babyNhsNumber', 'bornTime', 'weight', 'order', 'sex', 'babyForenames', 'babySurname']

/**
 * Whether a header is that of a birth notification extract: it says when each baby was born, and
 * more that only births have.
 */
export function isBirthHeader(header: readonly string[]): boolean {
  const fields = birthColumns.match(header)
  return fields.includes('bornAt') && telling.filter(field => fields.includes(field)).length >= 2
}
