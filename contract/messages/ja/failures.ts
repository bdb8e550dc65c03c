import type { Topic } from '../catalogue.ts'

export const failure: Topic<'failure'> = {
  noHeadingRow: '{row, number, ::group-off}行目には見出しがないか、下すぎます。別の行を選択してください。',
  cancelledNothingChanged: 'キャンセルしました。変更は行われていません。',
  goneNumbers: 'これらの番号はすでにインベントリにありません。一覧に現在の番号が表示されています。',
  goneNumber: 'この番号はすでにインベントリにありません。',
  alreadyUndone: 'すでに元に戻されています。',
  allChanged: 'すべての番号がその後変更されているため、元に戻せません。',
  someChanged: '次の番号がその後変更されているため、元に戻せません: {numbers}。',
  'nameTaken.subAccount': '{name} というサブアカウントはすでにあります。別の名前を選択してください。',
  'nameTaken.carrier': '{name} というキャリアはすでにあります。別の名前を選択してください。',
  'nameTaken.sipTrunk': '{name} という SIP トランクはすでにあります。別の名前を選択してください。',
  'nameTaken.user': '{name} というユーザーはすでにいます。別の名前を選択してください。',
  profileTaken: '{name} というエクスポートプロファイルはすでにあります。別の名前を選択してください。',
  stalePlan:
    'ファイルの検査後にインベントリまたはディレクトリが変更されたため、インポートしませんでした。新しい確認内容をご覧ください。',
  everyRefused: 'すべての行が拒否されているため、インポートするものがありません。行を修正してください。',
  everySame: 'インポートするものがありません。これらの行の内容はすでにインベントリにあります。',
  isFileWhole:
    'ファイルにない番号{count, number}件が取り除かれます。ファイルが完全であることを確認してください。',
  everyLeftOut: 'すべての行が除外されているため、インポートするものがありません。行を含めてください。',
  draftGone: 'この下書きはすでにありません。ファイルを選択し直してください。',
  importRunning: 'このファイルはインポート中です。完了を待つか、キャンセルしてください。',
  diskFull: 'ディスクの空き容量がないため、変更していません。空き容量を増やしてから再試行してください。',
  locked:
    '別のプログラムがインベントリを使用しているため、変更していません。そのプログラムを閉じて再試行してください。',
  readOnly:
    'インベントリファイルまたはフォルダーに書き込めません。変更は行われていません。データフォルダーの権限を確認して再試行してください。',
  damaged:
    'インベントリのファイルが壊れています。何も変更されていません。バックアップを復元するか、正常なコピーに置き換え、横にある numberdesk.sqlite-wal と numberdesk.sqlite-shm を削除してください。',
  notADatabase:
    'インベントリファイルは NumberDesk のデータベースではありません。ファイルは変更していません。バックアップを復元するか、ファイルを移動して再試行してください。',
  newer:
    'インベントリは新しいバージョンの NumberDesk で作成されています。ファイルは変更していません。最新版をインストールするか、更新前のバックアップを復元してください。',
  opening: 'インベントリを開いています。しばらくしてから再試行してください。',
  internal:
    'NumberDesk 内部で問題が発生し、ログに記録しました。保存済みの内容は安全です。再試行し、繰り返す場合は NumberDesk を再起動してください。',
  damagedSheet:
    '{name} を読み取れません。壊れているか、想定外の内容が含まれています。インポートは行われていません。表計算ソフトで開き、CSV または XLSX で保存して再試行してください。',
  templateNotSaved:
    'テンプレートを {path} に保存できません。書き込み権限と、ほかのプログラムがファイルを開いていないことを確認するか、別の場所を選択してください。',
  hasThis: 'すでにその内容です',
  isThere: 'すでにそこにあります',
  otherAccountsUser: 'ユーザーは別のサブアカウントに属しています',
  dayIsOver: 'その日はすでに過ぎています。今日以降の日付を選択してください。',
  chooseSubAccount: '不明なサブアカウントです。一覧から選択してください。',
  chooseSipTrunk: '不明な SIP トランクです。一覧から選択してください。',
  chooseUser: '不明なユーザーです。一覧から選択してください。',
  trunkAlone:
    'SIP トランクはサブアカウントと一緒に使用します。割り当て先を選択するか、SIP トランクを空にしてください。',
  trunkMissing: '割り当てには SIP トランクが必要です。選択するか、サブアカウントを空にしてください。',
  labelMissing: '設定する請求参照IDまたはサービス情報を入力してください',
  undoDependent:
    '元に戻すために必要なサブアカウント、SIP トランク、またはユーザーが削除またはアーカイブされているため、元に戻せません。',
  undoNone: '元に戻す操作が見つかりません。',
  sampleOnlyEmpty: 'サンプルデータは空のインベントリにのみ読み込めます。このインベントリは空ではありません。',
  nameGone: '{name} はすでにディレクトリにありません。別の名前を選択してください。',
  nothingAdded: '何も追加されていません: {why}。',
  nothingInIt: '何も追加されていません。番号が含まれていません。',
  cantBeAdded: '追加できません',
  atLine: '{line, number, ::group-off}行目: {why}',
  andMore: '{why}。ほか{count, number}件も追加できません',
  addLimit: '追加していません: 一度に追加できるのは{count, number}件までです',
  readLimit: 'ここから先は読み込んでいません: {count, number}件を超えています',
  restLater: 'まずこれらを追加し、残りはその後に追加するか、ファイルをインポートしてください。',
  listLimit: '検索していません: リストは最大{count, number}件です',
  findRest: 'まずこれらを検索し、残りはその後に検索してください。',
  listTooLong:
    'リストの項目が{count, number}件を超えています。まず一部を検索し、残りはその後に検索してください。',
  noSuchField: 'シートにその列はありません。',
  noSuchRow: 'この行はすでに確認内容にありません。インポート済みか、もともと存在しません。',
  tooManyNumbers:
    '行が表す番号の合計が{count, number}件を超えています。先にシートの一部をインポートしてください。',
  onlyNumbers: '国を指定して読み込めるのは番号のシートだけです。',
  cantCreate: '「{name}」は追加できません: {why}。何も追加されていません。',
  isNoName: '名前ではありません',
  chooseCarrier: 'SIP トランクの提供元のキャリアを選択してください。',
  someRefused:
    '{total, number}行中{count, number}行が拒否されているため、何もインポートしていません。修正するか、ほかの行だけをインポートしてください。',
  changedMeanwhile: 'インベントリまたはディレクトリがその間に変更されました。',
  importedPartly: '{why}{things}をインポートし、残り{rest}を下書きとして保存しました。',
  reasons: '{first}。{rest}',
  rangeGone: 'この番号範囲はもうありません。',
  'entryGone.subAccount': 'このサブアカウントはすでにディレクトリにありません。',
  'entryGone.carrier': 'このキャリアはすでにディレクトリにありません。',
  'entryGone.sipTrunk': 'この SIP トランクはすでにディレクトリにありません。',
  'entryGone.user': 'このユーザーはすでにディレクトリにありません。',
  inUse: '{name} は削除できません。{holders}が参照しています。',
  nameArchived:
    '{name} はアーカイブ済みとしてディレクトリにあります。アーカイブから戻すか、別の名前を選択してください。',
  isArchived: '{name} はアーカイブ済みです。先にディレクトリで戻すか、別のものを選択してください。',
  archivedAlready: '{name} はすでにアーカイブ済みです。',
  notArchived: '{name} はアーカイブされていません。',
  ownerArchived: '{name} は {owner} とともにアーカイブされています。先に {owner} を戻してください。',
  inUseNow: '{name} はアーカイブできません。{holders}が参照しています。',
  'ownerGone.subAccount': '{name} のサブアカウントが削除されているため、元に戻せません。',
  'ownerGone.carrier': '{name} のキャリアが削除されているため、元に戻せません。',
  entryChanged: '{name} がその後ディレクトリで変更されているため、元に戻せません。',
  entryInUse: '{name} に再び番号があるため、元に戻せません。',
  mergeItself: '{name} を自身に統合することはできません。別のものを選択してください。',
  mergeOthersUser: '異なるサブアカウントのユーザーは統合できません。',
  mergeHeld: '{name} は統合できません。{holders}が参照しています。',
}
