import { readKeyFile } from '../../main/register/key-file.ts'
import { unwrapWithPassphrase } from '../../main/register/keys.ts'
import { connect } from '../../main/register/driver.ts'
import { measure, percentile } from './measure.ts'
import { passphrase } from './subject.ts'
const dir = '/tmp/benchkeep/register-100000'
const k = readKeyFile(dir + '/keys.json'); if (!k.ok) throw 1
const key = await unwrapWithPassphrase(k.file, k.file.users[0]!.id, passphrase)
const d = connect(dir + '/register.db', key!, 'write')
const p50 = async (sql: string, n = 4, ...a: unknown[]) => percentile(await measure(n, () => d.prepare(sql).all(...a), 1), .5).toFixed(0) + ' ms'
const disc = (x: string) => `(SELECT group_concat(t.date, ' ') FROM (SELECT g.date FROM agenda_item i JOIN meeting g ON g.id = i.meeting_id WHERE i.referral_id = r.id AND i.state = 'discussed' ORDER BY g.date) t) d`
const list = (cols: string) => `SELECT r.id, r.version, r.reference, m.surname, m.forenames, r.rag, r.edd, trim(r.born_tonight) <> '' b ${cols} FROM referral r JOIN person m ON m.id = r.mother_id WHERE r.status = 'open' ORDER BY CASE r.rag WHEN 'red' THEN 0 ELSE 1 END, r.edd`
const acts = `, (SELECT count(*) FROM action a WHERE a.referral_id = r.id AND a.state = 'open') a`
const meet = (n: string) => `(SELECT count(*) FROM agenda_item i WHERE i.meeting_id = m.id AND ${n})`
const meetings = (from: string) => `SELECT m.id, ${meet("i.state <> 'withdrawn'")} a, ${meet("i.state = 'discussed'")} b, ${meet("i.state = 'not_reached'")} e FROM ${from} m WHERE m.state <> 'withdrawn' ORDER BY m.date DESC, m.time DESC LIMIT 500`
const report = async (what: string) => {
  console.log(what, '| list without subqueries', await p50(list('')), '| + open actions', await p50(list(acts)), '| + discussions (as now)', await p50(list(acts + ', ' + disc(''))), '| meetings', await p50(meetings('meeting'), 3), '| meetings limited first', await p50(meetings("(SELECT * FROM meeting WHERE state <> 'withdrawn' ORDER BY date DESC, time DESC LIMIT 500)"), 3))
}
await report('as is')
d.pragma('cache_size = -65536'); await report('64 MB page cache')
d.exec('CREATE INDEX zz1 ON agenda_item (referral_id, state, meeting_id); CREATE INDEX zz2 ON agenda_item (meeting_id, state)')
await report('64 MB + 2 covering indexes')
d.pragma('cache_size = -2000'); await report('2 MB + 2 covering indexes')
for (const t of ['o', 'ok', 'okafor', 'ni', 'strategy', 'cocaine']) {
  const m = `"${t}"*`
  console.log(t, 'by rank', await p50('SELECT rowid FROM search WHERE search MATCH ? ORDER BY rank LIMIT 30', 2, m), '| newest 200', await p50('SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 200', 5, m), '| matches', d.prepare('SELECT count(*) FROM search WHERE search MATCH ?').pluck().get(m))
}
d.exec('DROP INDEX zz1; DROP INDEX zz2'); d.close()
