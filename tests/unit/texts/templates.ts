import { parse } from 'vue/compiler-sfc'

type Template = NonNullable<ReturnType<typeof parse>['descriptor']['template']>
type TemplateNode = NonNullable<Template['ast']>['children'][number]
type AnyElement = Extract<TemplateNode, { tag: string }>

/** Attributes whose value a person reads or hears. */
const shown =
  /^(aria-label|aria-description|aria-roledescription|alt|caption|cancel|confirm|description|heading|hint|label|message|messages|placeholder|subtitle|text|title|no-data-text|place-title)$/

/** Text that belongs to no language: the product's name, file formats, keys, signs. */
const names = /\b(NumberDesk|CSV|XLSX|JSON|E\.164|Ctrl|Esc)\b/g

/** The key of a text that is chosen between: `t(open ? 'act.close' : 'act.open')`. */
function isKey(text: string): boolean {
  return /^[a-z][a-zA-Z]*\.[\w.-]+$/.test(text)
}

function isWords(text: string): boolean {
  return /\p{L}{2,}/u.test(text.replaceAll(names, ''))
}

function wordsOfAttribute(prop: AnyElement['props'][number]): string[] {
  if (!('value' in prop) || !shown.test(prop.name)) return []
  const value = prop.value?.content ?? ''
  return isWords(value) ? [`${prop.name}="${value}"`] : []
}

function wordsIn(nodes: readonly TemplateNode[]): string[] {
  return nodes.flatMap((node) => {
    if ('tag' in node) return [...node.props.flatMap(wordsOfAttribute), ...wordsIn(node.children)]
    if (!('content' in node)) return []
    if (typeof node.content === 'string') {
      const isComment = node.loc.source.startsWith('<!--')
      return !isComment && isWords(node.content) ? [node.content.trim()] : []
    }
    // A text in an expression: `{{ count === 1 ? 'number' : 'numbers' }}`.
    const source = node.loc.source.replaceAll(/\bt\((['`]).*?\1/g, '')
    return [...source.matchAll(/(['`])(.*?)\1/g)]
      .map(([, , text]) => text ?? '')
      .filter((text) => isWords(text) && !isKey(text))
  })
}

/** The words in the template of a component that should come from a catalogue. */
export function wordsInTemplate(component: string): string[] {
  return wordsIn(parse(component).descriptor.template?.ast?.children ?? [])
}
