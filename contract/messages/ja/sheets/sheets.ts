import type { Topic } from '../../catalogue.ts'

export const sheet: Topic<'sheet'> = {
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
    '{line, number, ::group-off}行目付近で引用符が開いたまま閉じられていないため、それ以降の行を区別できません。修正してもう一度インポートしてください。',
  longRow:
    '{line, number, ::group-off}行目が {limit, number} バイトを超えています。引用符と改行を確認してもう一度インポートしてください。',
  unreadableLine:
    '{file} の{line, number, ::group-off}行目を読み取れません。引用符を確認してもう一度インポートしてください。',
  manyColumnsText:
    '{row, number, ::group-off}行目の列が{limit, number}を超えています。区切り文字を確認するか、列を減らしてください。',
  manyColumns:
    '{row, number, ::group-off}行目の列が{limit, number}を超えています。不要な列を削除してください。',
  manyCells: 'シートに {limit, number} 個を超える値の入ったセルがあります。不要な列を削除してください。',
  manyMerges:
    'シートに {limit, number} 個を超える結合セルがあります。結合を解除して、もう一度インポートしてください。',
  manyStrings:
    'ブックに {limit, number} 件を超える文字列があります。シートを CSV として保存し、それをインポートしてください。',
  manyRowsText: '{file} は{limit, number}行を超えています。分割してインポートしてください。',
  manyRows:
    'シートが{limit, number}行を超えています。番号より下の行を削除するか、{more, number}行まで読み込める CSV で保存してください。',
  largeText: '{file} は {limit, number} MB を超えています。分割してインポートしてください。',
  largeWorkbook:
    '{file} は {limit, number} MB を超えています。シートを CSV で保存してインポートしてください。',
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
  largeFile:
    '{name} は {limit, number} MB を超えています。複数のファイルに分割して順にインポートしてください。',
  mayNotRead: '{name} を開けません。読み取り権限がありません。ファイルの権限を確認して再試行してください。',
  mayNotReadFolder: '{name} を開けません。このフォルダーの読み取り権限がありません。',
  noSheetsIn: '{name} に CSV、XLSX、XLS、ODS ファイルがありません。',
  foldersIn: '{name} 内のフォルダーは調べていません。1つずつ選択してください。',
  notChosen: '{name} は選択もドロップもされていません。選択し直してください。',
  moreRefused: 'ほか{count, number}件もインポートできません。',
  filesLimit:
    '最初の{count, number}ファイルだけを取り込みました。残りの{left, number}ファイルは後でインポートしてください。',
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
    '見出しは{row, number, ::group-off}行目にあります。それより上の行は読み込んでいません。上の行に電話番号があります。',
  columnNumbers: '列{column}には電話番号がありますが、読み込んでいません。',
  columnUnnamed: '列{column}には見出しがないため、読み込んでいません。',
  repeatedHeadings: '見出しの繰り返しのため除外した行: {rows}。',
  remarkRows: '合計または表の注記のため除外した行: {rows}。',
  numbersBeyond: '最後の見出しより右にある電話番号は読み込んでいません。行: {rows}。',
  valuesBeyond: '最後の見出しより右にある値は読み込んでいません。行: {rows}。',
  otherTable:
    '{row, number, ::group-off}行目から別の見出しの表が始まります。読み込んでいない行数: {count, number}。',
  otherHeadings: '列を選択したときと表の見出しが異なります。列を選択し直してください。',
  notOfEncoding:
    '一部のバイトは{encoding}の文字ではありません。文字が正しくない場合は、別の文字コードを選択してください。',
  numberList: 'ファイルには番号だけがあるため、番号の一覧として読み込みました。',
  unknownColumns: '次の列の内容が不明です: {headings}。それぞれの項目を選択するか、除外してください。',
  readAs: '{encoding}、列の区切りは{delimiter}として読み込みました。',
  encodingGuessed:
    '{why}UTF-8 ではないため、文字コードは推定です。文字が正しくない場合は別の文字コードを選択してください。',
  'delimiter.commas': 'カンマ',
  'delimiter.semicolons': 'セミコロン',
  'delimiter.tabs': 'タブ',
  'delimiter.bars': '縦棒',
  'delimiter.named': '「{sign}」',
  recognised: '認識した形式: {preset}。',
  titleRows: '見出しは{row, number, ::group-off}行目にあります。それより上の行は読み込んでいません。',
  exampleRow: 'CSV サンプルの例の行を除外しました。',
  exampleRows: 'CSV サンプルの例の{count, number}行を除外しました。',
  severalRow: '1行が{count, number}件の番号を表しています。',
  severalRows: '{rows, number}行が{count, number}件の番号を表しています。',
  fileOfTooMany: 'ファイルが表す番号が{count, number}件を超えています。複数のファイルに分けてください。',
  sheetRead: 'シート「{name}」から読み込みました。',
  hiddenSheetRead: '非表示のシート「{name}」から読み込みました。',
  otherSheets: '読み込んでいないほかのシート: {headings}。',
  hiddenSheets: '読み込んでいない非表示のシート: {headings}。',
  hiddenRows: 'シート内の非表示またはフィルターで除かれた行も読み込みました。',
  mergedCell: '結合されたセルは、またがるすべての行に適用されます: 1 個のセルに値を入れました。',
  mergedCells:
    '結合されたセルは、またがるすべての行に適用されます: {count, number} 個のセルに値を入れました。',
  mergedAcross: '列をまたいで結合されたセルは、最初の列にだけ適用されます: シート内に {count, number} 個。',
  hiddenColumnsRead: '非表示の列も読み込みました: {headings}。',
  hiddenColumnsNotRead: '読み込んでいない非表示の列: {headings}。',
  fewerRows:
    'ファイルによるとシートには {count, number} 行ありますが、読み込めたのは {read, number} 行です。壊れている可能性があります。表計算ソフトで開いて保存し、もう一度インポートしてください。',
  theFile: 'ファイル',
  andAlso: '{first}{rest}',
}

export const encoding: Topic<'encoding'> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE（Excel の Unicode テキスト）',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252（西ヨーロッパ）',
  'windows-1250': 'Windows-1250（中央ヨーロッパ）',
  'windows-1251': 'Windows-1251（キリル文字）',
  'windows-1253': 'Windows-1253（ギリシャ語）',
  'windows-1254': 'Windows-1254（トルコ語）',
  'iso-8859-2': 'ISO-8859-2（中央ヨーロッパ）',
  'iso-8859-15': 'ISO-8859-15（西ヨーロッパ）',
  shift_jis: 'Shift_JIS（日本語）',
  'euc-jp': 'EUC-JP（日本語）',
  'euc-kr': 'EUC-KR（韓国語）',
  gb18030: 'GB18030（中国語簡体字）',
  big5: 'Big5（中国語繁体字）',
  macintosh: 'Mac Roman（西ヨーロッパ）',
  cp850: 'CP850（DOS、西ヨーロッパ）',
  cp437: 'CP437（DOS、米国）',
}

export const preset: Topic<'preset'> = {
  whole: '{system}',
  sheet: '{system}、{sheet}',
  upload: '{system}、アップロード',
  earlier: '{system}、旧アップロード',
  report: '{system}、レポート',
  ofProvider: '{system}、プロバイダーの番号',
  ofReseller: '{system}、キャリアリセラーの番号',
  ofCustomer: '{system}、顧客の番号',
}
