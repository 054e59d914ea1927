import type { Action, ActionFields } from '../../shared/actions/model.ts'
import type { SeenRecord } from '../../shared/fields.ts'
import type { AgencyView, AgendaItem, Case, CaseText, Decision } from '../../shared/meetings/model.ts'
import type { Outcome } from '../../shared/meetings/outcomes.ts'
import type { Answer } from '../../shared/people/codes.ts'
import type { Reply } from '../../shared/reply.ts'
import { api } from '../api.ts'
import { inTurn } from '../ui/turns.ts'
import { changeCase, kept, putAction, putCase, type Saved } from './cache.ts'

/**
 * The two ways of closing an action that was not done; each is reported and needs a reason
 * (SafeLives MARAC; docs/domain.md, section 1).
 */
export type ClosingState = 'overtaken' | 'not_done'
type CaseReply = Promise<Reply<Case>>

/** A change of the agenda item itself; the reply is the case as it is then. */
function onItem(item: AgendaItem, write: (seen: SeenRecord) => CaseReply): CaseReply {
  return kept(
    inTurn(
      item.id,
      item.version,
      version => write({ id: item.id, version }),
      one => one.item.version,
    ),
    putCase,
  )
}

export const setOutcome = (item: AgendaItem, outcome: Outcome | null) => onItem(item, seen => api.meetings.setOutcome({ ...seen, outcome }))
export const setNotReached = (item: AgendaItem, notReached: boolean) =>
  onItem(item, seen => api.meetings.setNotReached({ ...seen, notReached }))
export const setNextDiscussion = (item: AgendaItem, on: string | null) =>
  onItem(item, seen => api.meetings.setNextDiscussion({ ...seen, on }))
export const setParentsAware = (item: AgendaItem, answer: Answer) => onItem(item, seen => api.meetings.setParentsAware({ ...seen, answer }))

/**
 * Saves a text of the case, called by the field when it is its turn; the cache follows, so that the
 * version and the text are right wherever the case is shown next.
 */
export function writeCaseText(itemId: string, seen: number, field: CaseText, text: string): Promise<Reply<Saved>> {
  return kept(api.meetings.writeCase({ id: itemId, version: seen, field, text }), ({ version }) =>
    changeCase(itemId, one => ({ ...one, item: { ...one.item, version }, texts: { ...one.texts, [field]: text } })),
  )
}

/** The version is the referral's, which two meetings may have open. */
export function writeBornTonight(itemId: string, seen: number, text: string): Promise<Reply<Saved>> {
  return kept(api.meetings.writeBornTonight({ itemId, version: seen, text }), ({ version }) =>
    changeCase(itemId, now => ({ ...now, bornTonight: text, item: { ...now.item, referral: { ...now.item.referral, version } } })),
  )
}

export type NewView = Pick<AgencyView, 'agency' | 'saidBy' | 'saidOn' | 'kind'>

export function addView(itemId: string, view: NewView): CaseReply {
  return kept(api.meetings.addView({ itemId, ...view, text: '' }), putCase)
}

export function changeView(view: AgencyView, changes: Partial<NewView>): CaseReply {
  const versionOf = (one: Case) => one.views.find(({ id }) => id === view.id)?.version ?? view.version
  return kept(
    inTurn(view.id, view.version, version => api.meetings.changeView({ id: view.id, version, ...changes }), versionOf),
    putCase,
  )
}

export function writeView(itemId: string, viewId: string, seen: number, text: string): Promise<Reply<Saved>> {
  return kept(api.meetings.writeView({ id: viewId, version: seen, text }), ({ version }) =>
    changeCase(itemId, one => ({ ...one, views: one.views.map(view => (view.id === viewId ? { ...view, version, text } : view)) })),
  )
}

export function withdrawView(view: AgencyView): CaseReply {
  return kept(
    inTurn(
      view.id,
      view.version,
      version => api.meetings.withdrawView({ id: view.id, version }),
      () => view.version,
    ),
    putCase,
  )
}

export const addDecision = (itemId: string, decision: Omit<Decision, keyof SeenRecord>): CaseReply =>
  kept(api.meetings.addDecision({ itemId, decision }), putCase)

export function changeDecision(seen: SeenRecord, decision: Omit<Decision, keyof SeenRecord>): CaseReply {
  const versionOf = (one: Case) => one.decisions.find(({ id }) => id === seen.id)?.version ?? seen.version
  return kept(
    inTurn(seen.id, seen.version, version => api.meetings.changeDecision({ id: seen.id, version, decision }), versionOf),
    putCase,
  )
}

export function withdrawDecision(seen: SeenRecord): CaseReply {
  return kept(
    inTurn(
      seen.id,
      seen.version,
      version => api.meetings.withdrawDecision({ id: seen.id, version }),
      () => seen.version,
    ),
    putCase,
  )
}

export function addAction(item: AgendaItem, action: ActionFields): Promise<Reply<Action>> {
  return kept(api.actions.add({ referralId: item.referral.id, itemId: item.id, action }), added => putAction(item.id, added))
}

function onAction(itemId: string, seen: SeenRecord, write: (seen: SeenRecord) => Promise<Reply<Action>>): Promise<Reply<Action>> {
  return kept(
    inTurn(
      seen.id,
      seen.version,
      version => write({ id: seen.id, version }),
      action => action.version,
    ),
    action => putAction(itemId, action),
  )
}

export const changeAction = (itemId: string, seen: SeenRecord, changes: ActionFields) =>
  onAction(itemId, seen, now => api.actions.change({ ...now, changes }))
export const withdrawAction = (itemId: string, seen: SeenRecord, reason: string) =>
  onAction(itemId, seen, now => api.actions.withdraw({ ...now, reason }))
export const closeAction = (itemId: string, seen: SeenRecord, as: 'done' | ClosingState, reason: string) =>
  onAction(itemId, seen, now => api.actions.close({ ...now, as, reason }))
export const reopenAction = (itemId: string, seen: SeenRecord) => onAction(itemId, seen, now => api.actions.reopen(now))
