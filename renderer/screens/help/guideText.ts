import { marked, type Token, type Tokens } from 'marked'
import source from '../../../docs/guide/README.md?raw'

const pictures = import.meta.glob<string>('../../../docs/guide/pictures/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
})

/** A part of the user guide: what stands under one heading of the second level, or above the first. */
export interface GuideSection {
  /** Its name in links, as GitHub makes it of the heading: lower case, words joined by `-`. */
  readonly id: string
  readonly title: string
  readonly tokens: readonly Token[]
}

/** A heading as links name it. */
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

/** The address of one of the guide's pictures, by its path in the guide; undefined where there is none. */
export function pictureAt(path: string): string | undefined {
  return pictures[`../../../docs/guide/${path}`]
}
