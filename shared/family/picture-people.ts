import type { Baby } from '../birth/model.ts'
import type { IsoDay } from '../calendar/day.ts'
import { longDay } from '../calendar/words.ts'
import { fullName } from '../people/names.ts'
import type { Referral } from '../referrals/model.ts'
import { capitalised } from '../words.ts'
import { legalStatusWords, memberKindWords, pastWords } from './codes.ts'
import type { Family, Member } from './model.ts'
import { ageMark, ageWords, first, livesWords, type PictureShape, parentWords, sentence, shapeOf, shortLegal } from './picture-words.ts'

/** One person as the picture shows them. */
export interface PicturePerson {
  readonly id: string
  readonly shape: PictureShape
  /** In the shape: the age, or `?` for somebody nobody has identified. */
  readonly mark: string
  /** Beside the shape, two short lines. */
  readonly label: string
  readonly note: string
  /** The whole of it in a sentence, for those who do not see the drawing. */
  readonly words: string
  readonly isKnown: boolean
  readonly isLost: boolean
  readonly inHousehold: boolean
}

/** Everybody around the unborn baby, by where they stand in the picture. */
export interface PicturePeople {
  readonly mother: PicturePerson
  readonly father: PicturePerson
  readonly partners: readonly PicturePerson[]
  readonly motherSide: readonly PicturePerson[]
  readonly fatherSide: readonly PicturePerson[]
  /** The unborn baby or babies; after the birth each baby. */
  readonly pregnancy: readonly PicturePerson[]
  /** Of both parents, eldest first. */
  readonly ofBoth: readonly PicturePerson[]
  readonly ofMother: readonly PicturePerson[]
  readonly ofFather: readonly PicturePerson[]
}

export interface PictureInput {
  readonly referral: Pick<Referral, 'line' | 'mother' | 'father'>
  readonly family: Pick<Family, 'members'>
  readonly babies: readonly Baby[]
  readonly today: IsoDay
}

/**
 * Sorts everybody recorded into their places. Siblings of whom it is not known whose they are stand
 * with the mother’s.
 */
export function picturePeople(input: PictureInput): PicturePeople {
  const { members } = input.family
  const drawn = (wanted: (member: Member) => boolean) =>
    members
      .filter(wanted)
      .toSorted(eldestFirst)
      .map(member => memberPerson(member, input.today))
  const isSibling = ({ kind }: Member) => kind === 'sibling'
  const isAdult = ({ kind }: Member) => kind === 'adult' || kind === 'relative'
  return {
    mother: motherPerson(input),
    father: fatherPerson(input),
    partners: drawn(({ kind }) => kind === 'partner'),
    motherSide: drawn(member => isAdult(member) && !isPaternal(member)),
    fatherSide: drawn(member => isAdult(member) && isPaternal(member)),
    pregnancy: ofThisPregnancy(input),
    ofBoth: drawn(member => isSibling(member) && member.parentage === 'both'),
    ofMother: drawn(member => isSibling(member) && (member.parentage === 'mother' || member.parentage === 'not_known')),
    ofFather: drawn(member => isSibling(member) && member.parentage === 'father'),
  }
}

function motherPerson({ referral: { mother }, today }: PictureInput): PicturePerson {
  const name = fullName(mother)
  return {
    id: 'mother',
    shape: 'circle',
    mark: ageMark(mother.dateOfBirth, today),
    label: first(mother.forenames) || 'Mother',
    note: '',
    words: sentence(`Mother: ${name === '' ? 'name not recorded' : name}`, ageWords(mother.dateOfBirth, today)),
    isKnown: true,
    isLost: false,
    inHousehold: true,
  }
}

function fatherPerson({ referral: { father }, today }: PictureInput): PicturePerson {
  const name = fullName(father)
  const isKnown = father.identified === 'identified'
  const note = isKnown
    ? father.spokenToOn === null
      ? 'not spoken to'
      : ''
    : father.identified === 'declined'
      ? 'not named'
      : 'not identified'
  const why = father.identified === 'declined' ? 'mother declined to name him' : 'not yet identified'
  return {
    id: 'father',
    shape: 'square',
    mark: isKnown ? ageMark(father.dateOfBirth, today) : '?',
    label: first(father.forenames) || 'Father',
    note,
    words: sentence(
      `Father: ${isKnown ? name || 'identified, name not recorded' : why}`,
      isKnown ? ageWords(father.dateOfBirth, today) : '',
      father.spokenToOn === null ? 'not spoken to directly yet' : `spoken to directly on ${longDay(father.spokenToOn)}`,
    ),
    isKnown,
    isLost: false,
    inHousehold: false,
  }
}

function memberPerson(member: Member, today: IsoDay): PicturePerson {
  const { id, kind, person, relationship, livesWith, legalStatus, past, identified } = member
  const isKnown = kind !== 'partner' || identified === 'identified'
  const isLost = past.includes('died')
  const who = relationship === '' ? memberKindWords[kind] : capitalised(relationship)
  const inHousehold = livesWith === 'household' || kind === 'adult'
  const happened = past.map(code => pastWords[code].toLowerCase())
  const legal = legalStatus === 'none' || legalStatus === 'not_known' ? '' : legalStatusWords[legalStatus].toLowerCase()
  return {
    id,
    shape: kind === 'partner' ? 'square' : shapeOf(relationship),
    mark: isKnown ? (isLost ? '' : ageMark(person.dateOfBirth, today)) : '?',
    label: first(person.forenames) || (kind === 'partner' && relationship === '' ? 'Possible father' : who),
    note: kind === 'sibling' ? [shortLegal[legalStatus], ...happened].filter(part => part !== '').join(', ') : noteOf(member, who),
    words: sentence(
      `${who}: ${fullName(person) || (isKnown ? 'name not recorded' : 'not identified')}`,
      isLost ? '' : ageWords(person.dateOfBirth, today),
      kind === 'sibling' ? parentWords[member.parentage] : '',
      inHousehold ? 'in the mother’s household' : kind === 'sibling' ? livesWords[livesWith] : '',
      legal,
      ...happened,
      member.posesRisk === 'yes' ? 'a risk is known' : '',
    ),
    isKnown,
    isLost,
    inHousehold,
  }
}

function noteOf(member: Member, who: string): string {
  if (member.posesRisk === 'yes') return 'risk known'
  if (member.kind === 'partner') return member.identified === 'identified' ? 'partner' : 'not identified'
  return first(member.person.forenames) === '' ? '' : who.toLowerCase()
}

/**
 * The unborn baby or babies; after the birth each baby; where the pregnancy ended, said so and no
 * more.
 */
function ofThisPregnancy({ referral: { line }, babies, today }: PictureInput): PicturePerson[] {
  const common = { isKnown: true, inHousehold: false }
  if (babies.length > 0)
    return babies.map((baby): PicturePerson => {
      const isLost = baby.outcome === 'stillbirth' || baby.outcome === 'neonatal_death'
      const words = sentence(
        `${babies.length > 1 ? `Baby ${baby.position}` : 'Baby'}${baby.forenames === '' ? '' : `, ${baby.forenames}`}`,
        isLost ? (baby.outcome === 'stillbirth' ? 'stillborn' : 'died after the birth') : '',
        `born ${longDay(baby.bornOn)}`,
      )
      const shape = baby.sex === 'female' ? 'circle' : baby.sex === 'male' ? 'square' : 'diamond'
      return {
        ...common,
        id: baby.id,
        shape,
        mark: isLost ? '' : ageMark(baby.bornOn, today),
        label: first(baby.forenames) || 'Baby',
        note: 'this pregnancy',
        words,
        isLost,
      }
    })
  const born = line.bornOn !== null
  const ended = line.endedOn !== null && !born
  const label = born ? 'Baby' : ended ? 'Pregnancy ended' : 'Unborn'
  const words = born
    ? `Baby, born ${longDay(line.bornOn ?? today)}.`
    : ended
      ? `The pregnancy ended on ${longDay(line.endedOn ?? today)}.`
      : 'Unborn baby.'
  const many = ended ? 1 : line.numberExpected
  return Array.from({ length: many }, (_, index) => ({
    ...common,
    id: `unborn ${index + 1}`,
    shape: born ? 'diamond' : 'triangle',
    mark: '',
    label: many > 1 ? `${label} ${index + 1}` : label,
    note: '',
    words: many > 1 ? words.replace('aby', `aby ${index + 1}`) : words,
    isLost: ended,
  }))
}

function isPaternal({ relationship }: Member): boolean {
  return /\b(paternal|father[’']s|dad[’']s|his)\b/i.test(relationship)
}

function eldestFirst(one: Member, other: Member): number {
  return (one.person.dateOfBirth ?? '9999').localeCompare(other.person.dateOfBirth ?? '9999')
}
