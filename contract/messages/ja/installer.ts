import type { Topic } from '../catalogue.ts'

export const installer: Topic<'installer'> = {
  title: 'インストーラーを確認',
  what: '新しいバージョンをインストールする前に、公開されたファイルと同じかどうかを、配布ページのチェックサム一覧 SHA256SUMS で確認します。一覧をインストーラーと同じフォルダーに置くか、後から選択してください。どこにも送信しません。',
  choose: 'インストーラーを選択…',
  chooseAnother: '別のものを選択…',
  chooseList: '一覧を選択…',
  reading: 'インストーラーを読み込み中',
  cancel: 'キャンセル',
  close: '閉じる',
  right: '{name} は {list} に記載されたファイルと一致します。インストールできます。',
  wrong:
    '{name} は {list} に記載されたファイルと一致しません。転送中に壊れたか、誰かが変更した可能性があります。起動しないでください。もう一度ダウンロードし、提供元に確認してください。',
  unlisted:
    '{list} に {name} の記載がないため、正しいかどうか判断できません。そのバージョンの一覧を選択してください。',
  noList: '{name} と同じフォルダーに SHA256SUMS がないため、確認できません。一覧を選択してください。',
  version: 'バージョン',
  versionHere: '{version}（現在のバージョン: {here}）',
  checksum: 'SHA-256',
}

export const installerCheck: Topic<'installerCheck'> = {
  cancelled: '検査をキャンセルしました。',
  unreadable: '{name} を読み取れません。ファイルがまだあること、読み取り権限があることを確認してください。',
  unreadableBy:
    '{name} を読み取れません（{code}）。ファイルがまだあること、読み取り権限があることを確認してください。',
  first: '先にインストーラーを選択してください。',
  noList:
    '{name} はチェックサム一覧ではありません。インストーラーの入手元にある SHA256SUMS を選択してください。',
}
