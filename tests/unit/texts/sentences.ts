import ts from 'typescript'
import { sourcesIn } from './sources.ts'

/** A sentence that a process says, or a part of one. */
export interface Sentence {
  /** Where it is, `db/failures.ts:12`. */
  readonly at: string
  /** Its text; what is put into it is `{}`. */
  readonly text: string
}

/** Calls whose texts are for the log, for another program or for who mends a bug. */
const unseen =
  /^(?:log\.|[\w.]*log\(|Error$|db\.|sql$|spawn|utilityProcess\.|terminal\.|process\.|new RegExp)/u

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (!ts.isTemplateExpression(node)) return null
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('')
}

/** What a text is given to: the function called, or nothing. */
function callee(node: ts.Node): string {
  for (let above = node.parent; !ts.isSourceFile(above); above = above.parent) {
    if (ts.isCallExpression(above) || ts.isNewExpression(above)) return above.expression.getText()
    if (ts.isFunctionLike(above)) return ''
  }
  return ''
}

/**
 * Every text of some folders that a person may be shown: what ends as a sentence does, and every text that is given to a
 * function of a certain name.
 * @param makers functions that make failures, issues and the like, whatever their texts end with
 */
export function sentencesIn(folders: readonly string[], makers: ReadonlySet<string>): Sentence[] {
  return sourcesIn(...folders).flatMap(({ path, text: source }) => {
    const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)
    const found: Sentence[] = []
    const visit = (node: ts.Node): void => {
      const text = textOf(node)
      if (text !== null && /[a-z] /u.test(text) && !text.includes('\n')) {
        const to = callee(node)
        const isSentence = /^(?:[A-Z“]|\{\})/u.test(text) && /[a-z’\d}][.?]$/u.test(text)
        if ((isSentence && !unseen.test(to)) || makers.has(to.split('.').at(-1) ?? '')) {
          const { line } = file.getLineAndCharacterOfPosition(node.getStart())
          found.push({ at: `${path}:${line + 1}`, text })
        }
      }
      ts.forEachChild(node, visit)
    }
    visit(file)
    return found
  })
}
