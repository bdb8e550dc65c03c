import type { Topic } from '../catalogue.ts'

export const topBar: Topic<'topBar'> = {
  'tab.sub-account': 'サブアカウント',
  'tab.phone-numbers': '電話番号',
  'tab.ranges': '番号範囲',
  'tab.batches': 'バッチ',
  'tab.activity': '操作履歴',
  'tab.directory': 'ディレクトリ',
  'tab.overview': '概要',
  file: 'インベントリファイル',
  'file.back-up': '今すぐバックアップ',
  'file.backups': 'バックアップ…',
  'file.check': 'インベントリを検査',
  'file.settings': '設定…',
  theme: 'テーマ',
  'theme.system': 'システムに合わせる',
  'theme.light': 'ライト',
  'theme.dark': 'ダーク',
  language: '言語',
  'language.system': 'システムに合わせる',
  help: 'ヘルプ',
  'help.guide': 'ユーザーガイド',
  'help.shortcuts': 'キーボードショートカット',
  'help.tour': 'ツアー',
  'help.installer': 'インストーラーを確認…',
  'help.about': 'NumberDesk について',
}

export const readOnly: Topic<'readOnly'> = {
  label: '読み取り専用',
  what: 'インベントリの閲覧・検索・エクスポートができます。変更はできません。',
  whyHeading: '理由',
  openForChanges: '編集用に開く',
  close: '閉じる',
  barred: 'インベントリは読み取り専用で開いています。理由はウィンドウ上部の「読み取り専用」で確認できます。',
  short: 'インベントリは読み取り専用です',
  open: '読み取り専用で開く',
}

export const problem: Topic<'problem'> = {
  title: 'インベントリを使用できません',
  restore: 'バックアップを復元',
  chooseFile: '別のファイルを選択',
  saveOpen: 'コピーを保存',
  savedOpen: 'コピーを {name} として保存しました',
  makeNew: '新しいインベントリ',
  network:
    'データフォルダーが別のコンピューター（{by}）にあります。複数の人が開いたり接続が切れたりすると、インベントリが壊れるおそれがあります。NumberDesk を終了し、フォルダーをこのコンピューターのディスクに移動してください。',
  synchronised:
    'データフォルダーは {by} で同期されています。書き込み中にコピーされ、インベントリが壊れるおそれがあります。NumberDesk を終了し、フォルダーを別の場所に移動してください。',
  shared:
    'このコンピューターのほかのユーザーにも、データフォルダーの権限（{by}）があります。NumberDesk が作成するファイルは、あなただけのものです。ほかのユーザーの権限を外すか、フォルダーを自分専用の場所に移動してください。',
  window:
    'このウィンドウで問題が発生しました。保存済みの内容は安全です。動作がおかしい場合は NumberDesk を再起動してください。',
  unasked:
    'NumberDesk から応答がありません。保存済みの内容は安全です。もう一度お試しください。繰り返す場合は NumberDesk を再起動してください。',
}

export const help: Topic<'help'> = {
  about: 'NumberDesk について',
  purpose: '電話事業者の電話番号を、オフラインで準備し、割り当て、回収します。',
  version: 'バージョン',
  system: 'システム',
  dataFolder: 'データフォルダー',
  inventory: 'インベントリ',
  logFolder: 'ログフォルダー',
  copied: 'バージョンとフォルダーをコピーしました',
  guide: 'ユーザーガイド',
  contents: '目次',
  text: '本文',
  shortcuts: 'キーボードショートカット',
  keys: 'キー',
}

export const licences: Topic<'licences'> = {
  title: 'ライセンス',
  button: 'ライセンス',
  what: 'NumberDesk は独自の部分と他者の成果物からなり、それぞれにライセンスがあります。Chromium のライセンスは、インストール先の LICENSES.chromium.html にあります。',
  list: '構成要素',
  text: 'ライセンス本文',
  close: '閉じる',
}

export const welcome: Topic<'welcome'> = {
  title: 'NumberDesk へようこそ',
  text: '番号はまだありません。番号はこのコンピューター上のファイルに保存され、外部には送信されません。どこから始めますか？',
  sample: 'サンプルデータを読み込む',
  'sample.text': '架空の小さな番号一覧で使い方を試せます。',
  'sample.done': 'サンプルデータを読み込みました：架空の番号 {count, number} 件',
  import: 'ファイルをインポート',
  'import.text':
    '表計算ファイル（CSV、XLSX、XLS、ODS）から番号を取り込みます。書き込む前に内容を確認します。',
  empty: '空の状態で始める',
  'empty.text': 'まずサブアカウントと SIP トランクを登録し、その後で番号を追加またはインポートします。',
  none: '番号はまだありません',
  'none.text': '表計算ファイルから番号をインポートするか、手動で追加してください。',
  add: '手動で追加',
}

export const chart: Topic<'chart'> = {
  showChart: 'グラフを表示',
  showTable: '表を表示',
  showChartOf: '{title}: グラフを表示',
  showTableOf: '{title}: 表を表示',
  label: '{title}: グラフ。数値は表にあります。',
}

export const count: Topic<'count'> = {
  numbers: '{count, number}件の番号',
  progress: '{count, number}件中{done, number}件',
  skipped: '{count, number}件をスキップ: {reason}',
  total: '{figure}件の番号',
  found: '{numbers}が見つかりました',
  subAccount: 'サブアカウント{count, number}件',
  range: '{count, number} 件の番号範囲',
  carrier: 'キャリア{count, number}件',
  sipTrunk: 'SIP トランク{count, number}件',
  user: 'ユーザー{count, number}件',
  number: '番号{count, number}件',
  row: '{count, number}行',
  others: 'ほか{count, number}件',
  more: 'ほか{count, number}件',
  reservedNumber: '予約済みの番号{count, number}件',
  entry: 'ディレクトリの項目{count, number}件',
}

export const picker: Topic<'picker'> = {
  looking: '検索中…',
  more: 'ほか{count, number}件: 名前の一部を入力してください',
  cut: '{count, number}件を表示しています: 他は名前の一部を入力してください',
}

export const list: Topic<'list'> = {
  columns: '列',
  asAtFirst: '列を初期状態に戻す',
  actions: '操作',
  actionsFor: '{name} の操作',
  selectAll: 'すべて選択',
  select: '{name} を選択',
  grip: 'ドラッグで幅を変更、ダブルクリックで自動調整',
  wide: '{column}: 幅 {width, number} ピクセル',
  notLoaded: '一覧を読み込めませんでした',
  progress: '進行状況',
  undone: '取り消し済み',
  changedSince: 'その後変更あり',
  filters: 'フィルター',
  year: 'YYYY',
  month: 'MM',
  day: 'DD',
  noDay: '日付ではありません。{pattern} の形で入力してください。',
}
