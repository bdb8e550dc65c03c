import type { Topic } from '../catalogue.ts'

export const licences: Topic<'licences'> = {
  title: 'ライセンス',
  button: 'ライセンス',
  what: 'NumberDesk は独自の部分と他者の成果物からなり、それぞれにライセンスがあります。Chromium のライセンスは、インストール先の LICENSES.chromium.html にあります。',
  list: '構成要素',
  text: 'ライセンス本文',
  close: '閉じる',
}
