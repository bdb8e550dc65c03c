import type { Topic } from '../catalogue.ts'

export const saidFiles: Topic<'saidFiles'> = {
  subject: 'このファイル',
  'subject.file': 'ファイル',
  'subject.workbook': 'ブック',
  of: '{name}: {why}',
  saveAs: '表計算ソフトで開き、CSV または XLSX で保存してインポートしてください。',
  pdf: '{file} は PDF で、スプレッドシートではありません。シートを CSV または XLSX で保存してインポートしてください。',
  picture:
    '{file} は画像で、スプレッドシートではありません。シートを CSV または XLSX で保存してインポートしてください。',
  textDocument:
    '{file} は文書で、スプレッドシートではありません。シートを CSV または XLSX で保存してインポートしてください。',
  presentation:
    '{file} はプレゼンテーションで、スプレッドシートではありません。シートを CSV または XLSX で保存してインポートしてください。',
  appleNumbers: '{file} は Apple Numbers の書類です。CSV または XLSX で書き出してインポートしてください。',
  packed: '{file} は圧縮ファイルです。展開して中のスプレッドシートをインポートしてください。',
  zipArchive:
    '{file} は ZIP ファイルで、ブックではありません。展開して中のスプレッドシートをインポートしてください。',
  program: '{file} はプログラムで、スプレッドシートではありません。読み込んでいません。',
  database: '{file} はデータベースで、スプレッドシートではありません。読み込んでいません。',
  webPage: '{file} はスプレッドシートの名前で保存された Web ページです。{advice}',
  webArchive: '{file} はスプレッドシートの名前で保存された Web アーカイブです。{advice}',
  oldXml: '{file} は古い XML 形式のブックです。{advice}',
  xml: '{file} は XML ファイルで、CSV ファイルやブックではありません。{advice}',
  json: '{file} は JSON ファイルで、スプレッドシートではありません。{advice}',
  sylk: '{file} は古い交換形式（SYLK）のシートです。{advice}',
  openDocument:
    '{file} はブックの名前が付いた OpenDocument ファイルです。XLSX で保存してインポートしてください。',
  xlsb: '{file} はバイナリブック（XLSB）です。XLSX で保存してインポートしてください。',
  neither:
    '{file} はテキストファイルでもブックでもありません。シートを CSV または XLSX で保存してインポートしてください。',
  notEncoded: '{file} は {encoding} のテキストではありません。別の文字コードを選択してください。',
  empty: '{file} は空です。見出し行と番号のあるファイルを選択してください。',
  emptySheet: 'シートは空です。見出し行と番号のあるシートを選択してください。',
  noCellsPasted: '貼り付けた内容にセルがありません。もう一度コピーしてください。',
  quotation:
    '{line}行目付近で引用符が開いたまま閉じられていないため、それ以降の行を区別できません。修正してもう一度インポートしてください。',
  longRow: '{line}行目が 65,536 バイトを超えています。引用符と改行を確認してもう一度インポートしてください。',
  unreadableLine: '{file} の{line}行目を読み取れません。引用符を確認してもう一度インポートしてください。',
  manyColumnsText: '{row}行目の列が200を超えています。区切り文字を確認するか、列を減らしてください。',
  manyColumns: '{row}行目の列が200を超えています。不要な列を削除してください。',
  manyCells: 'シートに 3,000,000 個を超える値の入ったセルがあります。不要な列を削除してください。',
  manyMerges:
    'シートに 300,000 個を超える結合セルがあります。結合を解除して、もう一度インポートしてください。',
  manyStrings:
    'ブックに 4,000,000 件を超える文字列があります。シートを CSV として保存し、それをインポートしてください。',
  manyRowsText: '{file} は1,000,000行を超えています。分割してインポートしてください。',
  manyRows:
    'シートが100,000行を超えています。番号より下の行を削除するか、1,000,000行まで読み込める CSV で保存してください。',
  largeText: '{file} は 256 MB を超えています。分割してインポートしてください。',
  largeWorkbook: '{file} は 32 MB を超えています。シートを CSV で保存してインポートしてください。',
  noSuchSheet: '{file} にそのシートはもうありません。別のシートを選択してください。',
  noVisibleSheet: '{file} に表示されているシートがありません。シートを表示して保存してください。',
  damagedZip:
    '{file} は壊れているか、途中で切れています。表計算ソフトで開いて保存し、もう一度インポートしてください。',
  password:
    '{file} はパスワードで保護されています。表計算ソフトで解除して保存し、もう一度インポートしてください。',
  bomb: '{file} を展開すると、番号のシートよりはるかに大きくなります。シートを CSV で保存してインポートしてください。',
  doctype: '{file} にスプレッドシートには不要な文書型定義が含まれています。読み込んでいません。',
  locked: '{file} を開けません。移動されたか、別のプログラムが使用中です。そこで閉じて再試行してください。',
  unreadable:
    '{file} を読み取れません。表計算ソフトで開き、CSV または XLSX で保存してインポートしてください。',
  unreadableCsv: '{file} を読み取れません。CSV で保存してインポートしてください。',
  onlyHeadings: 'シートに見出しはありますが行がありません。入力してもう一度インポートしてください。',
  endedEarly:
    '最後の行の前で読み込みが終わりました。再試行するか、表計算ソフトで開いて保存し直してください。',
  tooSlow:
    '{file} の読み込みに時間がかかりすぎたため中止しました。何もインポートしていません。CSV で保存するか分割して再試行してください。',
  tooMuchMemory:
    '{file} は必要なメモリーが多すぎるため読み込んでいません。何もインポートしていません。CSV で保存するか分割して再試行してください。',
  notOnDisk:
    'このファイルはこのコンピューターのディスクにありません。先にディスクへ保存してからインポートしてください。',
  notFound: '{name} が見つかりません。移動または名前変更された可能性があります。選択し直してください。',
  folder: '{name} はフォルダーです。中のファイルを1つ選択してください。',
  noOrdinaryFile:
    '{name} は通常のファイルではありません。スプレッドシートまたはテキストファイルを選択してください。',
  wrongKind:
    '{name} はインポートできる種類のファイルではありません。CSV、XLSX、XLS、または ODS で保存してください。',
  emptyFile: '{name} は空です。',
  largeFile: '{name} は 256 MB を超えています。複数のファイルに分割して順にインポートしてください。',
  mayNotRead: '{name} を開けません。読み取り権限がありません。ファイルの権限を確認して再試行してください。',
  mayNotReadFolder: '{name} を開けません。このフォルダーの読み取り権限がありません。',
  noSheetsIn: '{name} に CSV、XLSX、XLS、ODS ファイルがありません。',
  foldersIn: '{name} 内のフォルダーは調べていません。1つずつ選択してください。',
  notChosen: '{name} は選択もドロップもされていません。選択し直してください。',
  moreRefused: 'ほか{count}件もインポートできません。',
  filesLimit: '最初の{count}ファイルだけを取り込みました。残りの{left}ファイルは後でインポートしてください。',
  onlyChosen: '読み込めるのは、ここで選択またはドロップしたファイルだけです。選択し直してください。',
  readingBusy: '別のシートを読み込んでいます。完了を待つかキャンセルしてから再試行してください。',
  readingCancelled: '読み込みをキャンセルしました。何もインポートしていません。',
  twoColumns: '{field}に2つの列が選択されています。どちらか1つを選択してください。',
  noColumn: '{field}の列が見つかりません。列を選択するか、CSV サンプルと同じ見出しにしてください。',
  noColumnAmong:
    '{field}の列が見つかりません。見出しは {headings} です。列を選択するか、CSV サンプルと同じ見出しにしてください。',
  noHeadings: '見出しのない列があります。内容を選択してください。',
  severalNumberColumns: '電話番号の列が複数あります: {headings}。読み込む列を選択してください。',
  titleRowsNumbers:
    '見出しは{row}行目にあります。それより上の行は読み込んでいません。上の行に電話番号があります。',
  columnNumbers: '列{column}には電話番号がありますが、読み込んでいません。',
  columnUnnamed: '列{column}には見出しがないため、読み込んでいません。',
  repeatedHeadings: '見出しの繰り返しのため除外した行: {rows}。',
  remarkRows: '合計または表の注記のため除外した行: {rows}。',
  numbersBeyond: '最後の見出しより右にある電話番号は読み込んでいません。行: {rows}。',
  valuesBeyond: '最後の見出しより右にある値は読み込んでいません。行: {rows}。',
  otherTable: '{row}行目から別の見出しの表が始まります。読み込んでいない行数: {count}。',
  otherHeadings: '列を選択したときと表の見出しが異なります。列を選択し直してください。',
  notOfEncoding:
    '一部のバイトは{encoding}の文字ではありません。文字が正しくない場合は、別の文字コードを選択してください。',
  numberList: 'ファイルには番号だけがあるため、番号の一覧として読み込みました。',
  unknownColumns: '次の列の内容が不明です: {headings}。それぞれの項目を選択するか、除外してください。',
  headingsAndOthers: '{headings} ほか',
  readAs: '{encoding}、列の区切りは{delimiter}として読み込みました。',
  encodingGuessed:
    '{why}UTF-8 ではないため、文字コードは推定です。文字が正しくない場合は別の文字コードを選択してください。',
  'delimiter.commas': 'カンマ',
  'delimiter.semicolons': 'セミコロン',
  'delimiter.tabs': 'タブ',
  'delimiter.bars': '縦棒',
  'delimiter.named': '「{sign}」',
  titleRows: '見出しは{row}行目にあります。それより上の行は読み込んでいません。',
  exampleRow: 'CSV サンプルの例の行を除外しました。',
  exampleRows: 'CSV サンプルの例の{count}行を除外しました。',
  severalRow: '1行が{count}件の番号を表しています。',
  severalRows: '{rows}行が{count}件の番号を表しています。',
  fileOfTooMany: 'ファイルが表す番号が{count}件を超えています。複数のファイルに分けてください。',
  sheetRead: 'シート「{name}」から読み込みました。',
  hiddenSheetRead: '非表示のシート「{name}」から読み込みました。',
  otherSheets: '読み込んでいないほかのシート: {headings}。',
  hiddenSheets: '読み込んでいない非表示のシート: {headings}。',
  hiddenRows: 'シート内の非表示またはフィルターで除かれた行も読み込みました。',
  mergedCell: '結合されたセルは、またがるすべての行に適用されます: 1 個のセルに値を入れました。',
  mergedCells: '結合されたセルは、またがるすべての行に適用されます: {count} 個のセルに値を入れました。',
  mergedAcross: '列をまたいで結合されたセルは、最初の列にだけ適用されます: シート内に {count} 個。',
  hiddenColumnsRead: '非表示の列も読み込みました: {headings}。',
  hiddenColumnsNotRead: '読み込んでいない非表示の列: {headings}。',
  fewerRows:
    'ファイルによるとシートには {count} 行ありますが、読み込めたのは {read} 行です。壊れている可能性があります。表計算ソフトで開いて保存し、もう一度インポートしてください。',
  'export.failed': 'NumberDesk で問題が発生し、何もエクスポートしていません。詳細はログにあります。',
  'export.nothing': 'これらの番号はすでにインベントリにないため、エクスポートするものがありません。',
  'export.tooMany':
    'XLSX のシートには{count}件までしか入りません。何もエクスポートしていません。CSV を選択するか、件数を減らしてください。',
  'export.diskFull':
    'ディスクの空き容量がないため、何もエクスポートしていません。空きを増やすか別の場所を選択して再試行してください。',
  'export.notWritable':
    '何もエクスポートしていません。選択した場所に書き込めません。書き込み権限と、ほかのプログラムがファイルを開いていないことを確認するか、別の場所を選択してください。',
  'export.gone':
    '何もエクスポートしていません。選択したフォルダーがもうありません。別の場所を選択してください。',
  'export.diskFailed':
    '何もエクスポートしていません。ディスクに書き込めませんでした。接続を確認するか、別の場所を選択してください。',
  'export.busy': '別のエクスポートを書き込んでいます。完了を待つかキャンセルしてから再試行してください。',
  'export.taken':
    '何もエクスポートしていません。別のプログラムが同じ名前のファイルをそこに作成しました。再試行するか、別の場所を選んでください。',
  'export.cancelled': 'エクスポートをキャンセルしました。何もエクスポートしていません。',
  'export.crashed':
    'ファイルの書き込みが予期せず停止し、何もエクスポートしていません。再試行するか、別の場所を選択してください。',
  'export.noneYet': 'NumberDesk の起動後、まだ何もエクスポートしていません。',
  'export.thereAlready':
    '{name} はすでにあります。別の名前を選択するか、置き換える場合はそのファイルを選択してください。',
  'profile.notImported': '{name} はインポートされていません。{why}',
  'profile.noJson': '有効な JSON ではありません。',
  'profile.notOurs': 'NumberDesk のエクスポートプロファイルではありません。',
  'profile.newer':
    '新しいバージョンの NumberDesk で作成されています。最新版をインストールしてからインポートしてください。',
  'profile.tooLarge': 'エクスポートプロファイルとしては大きすぎます。',
  'profile.unreadable': '読み取れません。ファイルであること、開く権限があることを確認してください。',
  'profile.notSaved':
    'プロファイルを {path} に保存できません。書き込み権限を確認するか、別の場所を選択してください。',
  'profile.mend':
    'エクスポートプロファイルを読み取れません。ファイルは変更していません。{path} を修復するか、移動して新しく始めてください。',
  'profile.notKept':
    'エクスポートプロファイルを保存できません。ディスクの空き容量とデータフォルダーの書き込み権限を確認してください。',
  'profile.none': '{name} というエクスポートプロファイルはありません。',
  'profile.limit': 'エクスポートプロファイルは{count}件までです。先に1件削除してください。',
  'profile.no': 'エクスポートプロファイルではありません。',
  'profile.at': '{where}: {why}。',
  'profile.extra': '{where}: 「{name}」はエクスポートプロファイルにない項目です。',
  'profile.column': '列 {index}',
  'profile.status': 'ステータス「{status}」',
  'profile.whole': 'プロファイル',
  'profile.name': '名前',
  'profile.columns': '列',
  'profile.statusTexts': 'ステータスの表記',
  'profile.format': '形式',
  'profile.delimiter': '区切り文字',
  'profile.rows': '1ファイルの行数',
  'profile.tooLong': '{what}が{count}文字を超えています',
  'profile.oneLine': '{what}に改行または制御文字が含まれています',
  'profile.heading': '見出し',
  'profile.fixed': '固定の文字列',
  'profile.statusText': 'ステータスの文字列',
  'profile.headingMissing': '見出しが必要です',
  'profile.unknownValue': 'NumberDesk にない値です',
  'profile.unknownDelimiter': 'NumberDesk にない区切り文字です',
  'profile.noColumn': 'プロファイルには列が1つ以上必要です',
  'profile.manyColumns': 'プロファイルの列は{count}までです',
  'profile.wholeRows': '1ファイルの行数は整数です',
  'profile.oneRow': '1ファイルの行数は1以上です',
  'profile.manyRows': '1ファイルの行数は{count}までです',
  'profile.wrongKind': '不足している項目があるか、種類が正しくありません',
  'installer.cancelled': '検査をキャンセルしました。',
  'installer.unreadable':
    '{name} を読み取れません。ファイルがまだあること、読み取り権限があることを確認してください。',
  'installer.unreadableBy':
    '{name} を読み取れません（{code}）。ファイルがまだあること、読み取り権限があることを確認してください。',
  'installer.first': '先にインストーラーを選択してください。',
  'installer.noList':
    '{name} はチェックサム一覧ではありません。インストーラーの入手元にある SHA256SUMS を選択してください。',
}
