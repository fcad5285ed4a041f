/** Calendar days as the API writes them: `2026-11-21`, months `2026-11`. No time zone is involved. */
export function todayOnDevice(): string {
  const now = new Date()
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

export function monthOf(day: string): string {
  return day.slice(0, 7)
}

export function addMonths(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const months = year * 12 + number - 1 + count
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`
}

/** The days of a month in weeks that start on Monday; null before the first and after the last. */
export function weeksOf(month: string): Array<Array<string | null>> {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const lead = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7
  const cells: Array<string | null> = Array.from({ length: lead }, () => null)
  for (let day = 1; day <= length; day++) cells.push(`${month}-${two(day)}`)
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/** Monday to Sunday of the week a day is in. */
export function weekOf(day: string): string[] {
  const date = utc(day)
  const monday = date.getTime() - ((date.getUTCDay() + 6) % 7) * dayMillis
  return Array.from({ length: 7 }, (_, i) => new Date(monday + i * dayMillis).toISOString().slice(0, 10))
}

export function dayNumber(day: string): number {
  return Number(day.slice(8))
}

const dayMillis = 86_400_000

function utc(day: string): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(year, month - 1, date))
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
