import { settled } from './window.ts'

/** An accessible name to look for: all of it, or a part. */
type Name = string | RegExp

const tagsOf: Readonly<Record<string, string>> = {
  button: 'button',
  checkbox: 'input[type="checkbox"]',
  textbox: 'input[type="text"], input:not([type]), textarea',
}

function nameOf(element: Element): string {
  if (element.matches('[role="row"]')) return [...element.children].map(nameOf).join(' ').trim()
  const labelled = element.getAttribute('aria-labelledby')
  const label = element.id === '' ? null : document.querySelector(`label[for="${CSS.escape(element.id)}"]`)
  const named = labelled === null ? label : document.getElementById(labelled)
  return (element.getAttribute('aria-label') ?? (named ?? element).textContent).replace(/\s+/g, ' ').trim()
}

/** Every element of a role that has the name, in the order of the page. */
export function parts(role: string, name: Name = /(?:)/, within: ParentNode = document): HTMLElement[] {
  const tags = tagsOf[role]
  const selector = tags === undefined ? `[role="${role}"]` : `[role="${role}"], :is(${tags}):not([role])`
  return [...within.querySelectorAll<HTMLElement>(selector)].filter((element) =>
    typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)),
  )
}

/** The names of all elements of a role, in the order of the page. */
export function names(role: string): string[] {
  return parts(role).map(nameOf)
}

/** The one element of a role that has the name. */
export function part(role: string, name?: Name, within?: ParentNode): HTMLElement {
  const [found, ...others] = parts(role, name, within)
  if (found === undefined || others.length > 0) {
    const all = parts(role, undefined, within).map(nameOf)
    throw new Error(
      `${found === undefined ? 'No' : 'More than one'} ${role} ${String(name)}: ${all.join(' | ')}`,
    )
  }
  return found
}

/** The element that screen readers are pointed to. */
export function pointedAt(element: Element): HTMLElement {
  const id = element.getAttribute('aria-activedescendant')
  const found = id === null ? null : document.getElementById(id)
  if (found === null) throw new Error(`It points at ${String(id)}, which is not there`)
  return found
}

interface Modifiers {
  readonly shift?: boolean
  readonly control?: boolean
}

/** Presses a key on the focused element, or on the given one. */
export async function press(
  key: string,
  modifiers: Modifiers = {},
  at = document.activeElement,
): Promise<void> {
  at?.dispatchEvent(
    new KeyboardEvent('keydown', {
      key,
      shiftKey: modifiers.shift === true,
      ctrlKey: modifiers.control === true,
      bubbles: true,
      cancelable: true,
    }),
  )
  await settled()
}

/** Clicks like a pointer, which focuses what can be focused. */
export async function click(element: HTMLElement, modifiers: Modifiers = {}): Promise<void> {
  const init = {
    shiftKey: modifiers.shift === true,
    ctrlKey: modifiers.control === true,
    bubbles: true,
    cancelable: true,
  }
  if (element.dispatchEvent(new MouseEvent('mousedown', init))) element.focus()
  element.dispatchEvent(new MouseEvent('mouseup', init))
  element.dispatchEvent(new MouseEvent('click', init))
  await settled()
}

/** Replaces the text in an element's field. */
export async function write(text: string, element: Element | null = document.activeElement): Promise<void> {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) {
    throw new Error('Nothing can be written there')
  }
  element.value = text
  element.dispatchEvent(new Event('input', { bubbles: true }))
  await settled()
}
