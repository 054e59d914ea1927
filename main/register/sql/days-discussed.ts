import { type RawBuilder, sql } from 'kysely'

/**
 * The days on which the referral `r` of a query was discussed, oldest first and a space between;
 * null where it never was.
 */
export function daysDiscussed(): RawBuilder<string | null> {
  return sql<string | null>`(SELECT group_concat(t.date, ' ') FROM (SELECT g.date FROM agenda_item i JOIN meeting g ON g.id = i.meeting_id
    WHERE i.referral_id = r.id AND i.state = 'discussed' ORDER BY g.date) t)`
}
