// The signed-in member's points and check-ins, shared by every block and screen that shows them.
import { computed, reactive } from 'vue'
import { Failure, ask, wordsFor } from './api'
import { dayNumber, monthOf, todayOnDevice } from './days'
import { preview } from './preview'
import { signedIn, whenSignedOut } from './session'

export interface Standing {
  balance: number
  streak: number
  checkedInToday: boolean
  today: string
}

export interface Entry {
  id: number
  points: number
  balance: number
  title: string
  occurredAt: string
}

export interface CheckInResult {
  day: string
  streak: number
  points: number
  balance: number
  awards: Array<{ rule: string; points: number }>
  repeated: boolean
}

interface Month {
  month: string
  today: string
  days: string[]
  streak: number
}

const state = reactive({
  standing: null as Standing | null,
  error: '',
  months: {} as Record<string, string[]>,
  monthError: '',
  /** What the check-in of this visit brought. */
  result: null as CheckInResult | null,
})

whenSignedOut(() => {
  state.standing = null
  state.error = ''
  state.months = {}
  state.monthError = ''
  state.result = null
})

/** What the builder's preview shows in place of a member's data. */
const sample = { balance: 128, streak: 3 }

/** Whether there is a member whose data can be shown. */
const member = computed(() => preview.active || signedIn.value)

const standing = computed<Standing | null>(() =>
  preview.active ? { ...sample, checkedInToday: false, today: todayOnDevice() } : state.standing,
)

/** The days of a month with a check-in; null while they are not known. */
function daysOf(month: string): string[] | null {
  if (!preview.active) return state.months[month] ?? null
  const today = dayNumber(todayOnDevice())
  const ticked = Array.from({ length: sample.streak }, (_, i) => today - 1 - i).filter((day) => day > 0)
  return month === monthOf(todayOnDevice()) ? ticked.map((day) => `${month}-${String(day).padStart(2, '0')}`) : []
}

export const loyalty = { state, member, standing, daysOf, load, loadMonth, checkIn, entries }

let loading: Promise<void> | null = null

function load(): Promise<void> {
  if (preview.active || !signedIn.value) return Promise.resolve()
  loading ??= fetchStanding().finally(() => (loading = null))
  return loading
}

async function fetchStanding(): Promise<void> {
  try {
    state.standing = (await ask<Standing>('/api/v1/me/points', { member: true })).body
    state.error = ''
  } catch (problem) {
    if (problem instanceof Failure && problem.kind === 'signed-out') return
    state.error = wordsFor(problem)
  }
}

async function loadMonth(month: string): Promise<void> {
  if (preview.active || !signedIn.value) return
  state.monthError = ''
  try {
    const { body } = await ask<Month>(`/api/v1/me/check-ins?month=${month}`, { member: true })
    state.months[body.month] = body.days
  } catch (problem) {
    if (problem instanceof Failure && problem.kind === 'signed-out') return
    state.monthError = wordsFor(problem)
  }
}

/** Safe to repeat, for example after a lost answer: a day counts once, and the server answers `repeated`. */
async function checkIn(): Promise<CheckInResult> {
  const { body } = await ask<CheckInResult>('/api/v1/me/check-ins', { method: 'POST', body: {}, member: true })
  take(body)
  return body
}

function take(result: CheckInResult): void {
  state.result = result
  state.error = ''
  state.standing = {
    balance: result.balance,
    streak: result.streak,
    checkedInToday: true,
    today: result.day,
  }
  const month = monthOf(result.day)
  const days = state.months[month] ?? []
  if (!days.includes(result.day)) state.months[month] = [...days, result.day]
}

async function entries(before: number | null): Promise<{ entries: Entry[]; next: number | null }> {
  const query = before === null ? '' : `?before=${before}`
  return (await ask<{ entries: Entry[]; next: number | null }>(`/api/v1/me/points/entries${query}`, { member: true }))
    .body
}
