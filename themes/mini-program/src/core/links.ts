/** Where a cell, button or tab leads: the link values of the documents. */
export type Link =
  | { to: 'page'; key: string }
  | { to: 'function'; name: FunctionName }
  | { to: 'phone'; number: string }
  | { to: 'nowhere' }

export const functionNames = ['check-in', 'points', 'me'] as const
export type FunctionName = (typeof functionNames)[number]

export function parseLink(text: string | undefined): Link {
  const [, scheme, rest] = /^([a-z]+):(.+)$/.exec(text ?? '') ?? []
  if (scheme === 'page' && rest && /^[a-z0-9][a-z0-9-]{0,59}$/.test(rest)) return { to: 'page', key: rest }
  if (scheme === 'fn' && isFunction(rest)) return { to: 'function', name: rest }
  if (scheme === 'tel' && rest && /^[0-9+-]{3,20}$/.test(rest)) return { to: 'phone', number: rest }
  return { to: 'nowhere' }
}

export function leads(text: string | undefined): boolean {
  return parseLink(text).to !== 'nowhere'
}

function isFunction(name: string | undefined): name is FunctionName {
  return functionNames.some((known) => known === name)
}
