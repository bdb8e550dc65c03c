import { marked, type Token, type Tokens } from 'marked'
import source from '../../../docs/guide/README.md?raw'

const pictures = import.meta.glob<string>('../../../docs/guide/pictures/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
})

/** A section of the user guide: what is below one heading of the second level, or above the first. */
export interface GuideSection {
  /** Its name in links, which GitHub makes from the heading: lower case, words joined by `-`. */
  readonly id: string
  readonly title: string
  readonly tokens: readonly Token[]
}

/** The name of a heading in links. */
function idOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')
}

const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading'

function sections(): readonly GuideSection[] {
  const found: { id: string; title: string; tokens: Token[] }[] = []
  for (const token of marked.lexer(source)) {
    if (isHeading(token) && token.depth <= 2) {
      found.push({ id: idOf(token.text), title: token.text, tokens: [] })
    } else {
      found.at(-1)?.tokens.push(token)
    }
  }
  return found
}

/** The user guide, section by section; the first is its head. */
export const guide = sections()

/** The address of a picture by its path in the guide; undefined if there is none. */
export function pictureAt(path: string): string | undefined {
  return pictures[`../../../docs/guide/${path}`]
}
