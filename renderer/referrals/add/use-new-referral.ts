import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { IsoDay } from '../../../shared/calendar/day.ts'
import type { CallError } from '../../../shared/reply.ts'
import { api } from '../../api.ts'
import { draftProblem, isHalfFilled } from '../../edd/edd-draft.ts'
import { showReferral } from '../../record/cache.ts'
import type { Value } from '../../record/spec.ts'
import { leaveFor, useLeaveGuard } from '../../shell/router.ts'
import { focusWrong, leaveField } from '../../ui/focus-wrong.ts'
import { useKept } from '../../ui/kept.ts'
import { noteSaved } from '../../ui/saved-state.ts'
import { tell } from '../../ui/toast.tsx'
import { blankReferral, type DraftPart, draftGaps, type ReferralDraft, toInput, withValue } from './new-referral.ts'
import { decisionGap, identityOf, isEnough, searchOf } from './search-decision.ts'

/**
 * The form of a new referral: what is in it, what is wrong with it, and sending it. Nothing typed
 * is lost when sending fails.
 */
export function useNewReferral(today: IsoDay, siteId: string | null) {
  const [blank] = useState(() => blankReferral(today, siteId))
  const [draft, setDraft] = useKept('new referral', blank)
  const [unreadable, setUnreadable] = useState<ReadonlySet<string>>(new Set())
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [failure, setFailure] = useState<CallError | null>(null)
  const { mutateAsync: searchAndReceive, isPending } = useMutation({ mutationFn: search })
  const form = useRef<HTMLFormElement>(null)
  const isDirty = draft !== blank
  useLeaveGuard(isDirty)

  useEffect(() => {
    // The first field that needs attention takes the focus, whoever found it.
    if (failure !== null) focusWrong(form.current)
  }, [failure])

  function set(changes: Partial<ReferralDraft>) {
    setDraft(now => ({ ...now, ...changes }))
  }

  function setReadable(name: string, readable: boolean) {
    setUnreadable(now => (readable ? new Set([...now].filter(one => one !== name)) : new Set([...now, name])))
  }

  async function send(): Promise<void> {
    if (isPending) return
    leaveField(unreadable.size > 0 ? form.current : null)
    const gaps = draftGaps(draft)
    const eddWrong = draftProblem(draft.edd, today, draft.referral.bornOn !== null)
    if (isHalfFilled(draft.edd)) gaps['edd.edd'] = 'The gestation needs weeks, days and the day it was true.'
    const isStopped = Object.keys(gaps).length > 0 || eddWrong !== null || unreadable.size > 0
    setErrors(gaps)
    setFailure(isStopped ? { code: 'invalid', message: 'Some answers need attention. Nothing was saved yet.' } : null)
    if (isStopped) return
    const reply = await searchAndReceive()
    if (reply === null) return
    if (!reply.ok) {
      setErrors(reply.error.fields ?? {})
      return setFailure(reply.error)
    }
    showReferral(reply.value)
    noteSaved()
    tell(`Referral ${reply.value.line.reference} added.`)
    leaveFor(`/register/${reply.value.line.id}`)
  }

  /**
   * Looks for the family once more and sends the referral with what was decided; null while that is
   * missing.
   */
  async function search() {
    const identity = identityOf(draft)
    const found = isEnough(identity) ? await api.referrals.similar(identity) : ({ ok: true, value: [] } as const)
    if (!found.ok) return found
    const gap = decisionGap(found.value, draft.decision)
    if (gap === '') return api.referrals.receive(toInput(draft, searchOf(found.value, draft.decision)))
    setErrors({ 'search.reason': gap })
    setFailure({ code: 'invalid', message: 'Similar records need a decision. Nothing was saved yet.' })
    return null
  }

  return {
    draft,
    set,
    setField: (part: DraftPart, key: string, value: Value) => setDraft(now => withValue(now, part, key, value)),
    setReadable,
    errors,
    failure,
    isPending,
    isDirty,
    form,
    send,
  }
}
