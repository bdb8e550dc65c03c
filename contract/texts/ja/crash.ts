import type { Topic } from '../catalogue.ts'

export const crash: Topic<'crash'> = {
  safe: 'インベントリは安全です。確定した変更はすべて保存されています。',
  wrong: 'NumberDesk 内部で問題が発生しました。',
  noted: 'エラーをログに記録しました。動作がおかしい場合は NumberDesk を再起動してください。',
  stoppedOften: 'ウィンドウが何度も動作を停止しました。',
  notLoaded: 'ウィンドウを読み込めませんでした。NumberDesk の再インストールが必要な可能性があります。',
  restart: '再起動',
  keepGoing: '続行',
  tryAgain: '再試行',
  quit: '終了',
  showLog: 'ログを表示',
}
