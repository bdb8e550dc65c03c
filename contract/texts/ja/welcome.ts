import type { Topic } from '../catalogue.ts'

export const welcome: Topic<'welcome'> = {
  title: 'NumberDesk へようこそ',
  text: '番号はまだありません。番号はこのコンピューター上のファイルに保存され、外部には送信されません。どこから始めますか？',
  sample: 'サンプルデータを読み込む',
  'sample.text': '架空の小さな番号一覧で使い方を試せます。',
  'sample.done': 'サンプルデータを読み込みました：架空の番号 {count} 件',
  import: 'ファイルをインポート',
  'import.text':
    '表計算ファイル（CSV、XLSX、XLS、ODS）から番号を取り込みます。書き込む前に内容を確認します。',
  empty: '空の状態で始める',
  'empty.text': 'まずサブアカウントと SIP トランクを登録し、その後で番号を追加またはインポートします。',
  none: '番号はまだありません',
  'none.text': '表計算ファイルから番号をインポートするか、手動で追加してください。',
  add: '手動で追加',
}
