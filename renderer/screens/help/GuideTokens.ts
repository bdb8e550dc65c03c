import type { Token, Tokens } from 'marked'
import { h, type FunctionalComponent, type VNodeChild } from 'vue'
import { pictureAt } from './guideText.ts'

/**
 * Shows Markdown as elements. Text never becomes markup, which the page's policy would refuse. What the guide does not
 * use (HTML, code blocks, quotes) is shown as text.
 */
export const GuideTokens: FunctionalComponent<
  { tokens: readonly Token[] },
  { go: (section: string) => void }
> = ({ tokens }, { emit }) => shown(tokens, (section) => emit('go', section))
GuideTokens.props = ['tokens']
GuideTokens.emits = ['go']

type Go = (section: string) => void

function shown(tokens: readonly Token[] | undefined, go: Go): VNodeChild[] {
  return (tokens ?? []).map((token) => one(token, go))
}

function table({ header, rows }: Tokens.Table, go: Go): VNodeChild {
  const head = header.map(({ tokens }) => h('th', { scope: 'col' }, shown(tokens, go)))
  const body = rows.map((row) =>
    h(
      'tr',
      row.map(({ tokens }) => h('td', shown(tokens, go))),
    ),
  )
  return h('table', [h('thead', h('tr', head)), h('tbody', body)])
}

function link({ href, tokens }: Tokens.Link, go: Go): VNodeChild {
  // Links that leave the guide can't be opened in the window; their text stays.
  if (!href.startsWith('#')) return h('span', shown(tokens, go))
  const section = href.slice(1)
  const follow = (event: Event) => {
    event.preventDefault()
    go(section)
  }
  return h('a', { href, onClick: follow }, shown(tokens, go))
}

function one(token: Token, go: Go): VNodeChild {
  const inside = () => shown('tokens' in token ? token.tokens : undefined, go)
  // The lexer gives each type its own shape. Its union has an open member, so the compiler can't narrow it.
  switch (token.type) {
    case 'space':
      return null
    case 'paragraph':
      return h('p', inside())
    case 'heading':
      return h('h4', inside())
    case 'list': {
      const { ordered, items } = token as Tokens.List
      return h(
        ordered ? 'ol' : 'ul',
        items.map((item) => h('li', shown(item.tokens, go))),
      )
    }
    case 'table':
      return table(token as Tokens.Table, go)
    case 'strong':
      return h('strong', inside())
    case 'em':
      return h('em', inside())
    case 'codespan':
      return h('code', (token as Tokens.Codespan).text)
    case 'link':
      return link(token as Tokens.Link, go)
    case 'image': {
      const { href, text } = token as Tokens.Image
      return h('img', { src: pictureAt(href), alt: text, loading: 'lazy' })
    }
    case 'text':
      return token.tokens === undefined ? (token as Tokens.Text).text : inside()
    default:
      return token.raw
  }
}
