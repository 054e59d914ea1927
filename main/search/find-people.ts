import { type Kysely, sql } from 'kysely'
import { plain } from '../../shared/people/letters.ts'
import type { ExcerptPart } from '../../shared/search/calls.ts'
import type { Schema } from '../register/schema.ts'
import { indexedFacts, type PersonPlace } from '../register/search-index/person-entry.ts'
import { squeezed } from '../register/search-index/plain.ts'
import { hasHit, hitBegins, hitEnds, partsOf } from './excerpt.ts'

type Fact = (typeof indexedFacts)[number]
type Shown = Exclude<Fact, 'also'>

export interface FoundPerson {
  readonly number: number
  readonly referralId: string
  readonly sourceId: string
  readonly where: string
  readonly excerpt: ExcerptPart[]
  /** Plain words that matched. */
  readonly hits: readonly string[]
}

const factWords: Record<Exclude<Shown, 'name' | 'reference'>, string> = {
  aliases: 'alias',
  nhs_number: 'NHS number',
  hospital_number: 'hospital number',
  social_care_id: 'social care number',
  address: 'address',
  phone: 'phone',
}

const marked = sql.join(
  indexedFacts.map((fact, column) => sql`highlight(search_people, ${sql.lit(column)}, ${hitBegins}, ${hitEnds}) AS ${sql.ref(fact)}`),
)

/** People that match an FTS5 expression, newest first; those of withdrawn referrals left out. */
export async function findPeople(db: Kysely<Schema>, match: string, limit: number): Promise<FoundPerson[]> {
  // CROSS JOIN keeps the index first: it gives rows newest first, so that the limit stops it.
  const { rows } = await sql<Record<Fact, string> & { number: number; referralId: string; sourceId: string; place: PersonPlace }>`
    SELECT p.number, p.referral_id AS referralId, p.source_id AS sourceId, p.place, ${marked}
    FROM search_people CROSS JOIN search_person p ON p.number = search_people.rowid CROSS JOIN referral r ON r.id = p.referral_id
    WHERE search_people MATCH ${match} AND r.status <> 'withdrawn' ORDER BY search_people.rowid DESC LIMIT ${limit}`.execute(db)
  return rows.map(row => {
    const shown = { ...row, ...markedElsewhere(row) }
    const others = indexedFacts.filter((fact): fact is Exclude<Shown, 'name'> => fact !== 'name' && fact !== 'also' && hasHit(shown[fact]))
    const excerpt = [shown.name, ...others.map(fact => shown[fact])]
      .filter(Boolean)
      .flatMap((text, index) => [...(index === 0 ? [] : [{ text: ' · ', hit: false }]), ...partsOf(text)])
    return {
      number: row.number,
      referralId: row.referralId,
      sourceId: row.sourceId,
      where: whereWords(row.place, hasHit(shown.name) ? undefined : others[0]),
      excerpt,
      hits: excerpt.filter(({ hit }) => hit).map(({ text }) => plain(text)),
    }
  })
}

function whereWords(place: PersonPlace, fact: Exclude<Shown, 'name'> | undefined): string {
  if (fact === undefined) return place
  if (fact === 'reference') return 'Reference'
  return place === 'Family' ? `Family, ${factWords[fact]}` : `${place}’s ${factWords[fact]}`
}

/**
 * Where only another way to type it matched (`obrien`), the words it stands for are marked
 * (`O’Brien`).
 */
function markedElsewhere(row: Record<Fact, string>): Partial<Record<Shown, string>> {
  const found: Partial<Record<Shown, string>> = {}
  for (const { text } of partsOf(row.also).filter(({ hit }) => hit)) {
    for (const fact of indexedFacts) {
      if (fact === 'also' || hasHit(row[fact])) continue
      const words = row[fact].split(' ')
      const whole = fact === 'aliases' ? undefined : squeezed(row[fact])
      if (words.some(word => squeezed(word) === text))
        found[fact] = words.map(word => (squeezed(word) === text ? `${hitBegins}${word}${hitEnds}` : word)).join(' ')
      else if (whole?.includes(text) || squeezed(row[fact]).includes(text)) found[fact] = `${hitBegins}${row[fact]}${hitEnds}`
    }
  }
  return found
}
