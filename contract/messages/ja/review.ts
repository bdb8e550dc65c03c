import type { Topic } from '../catalogue.ts'

export const step: Topic<'step'> = {
  change: '{row, number, ::group-off}行目の{field}の変更',
  expand: '{where}を番号ごとの行に分割',
  noCountry: '国を指定しない国内番号の読み込み',
  country: '国内番号の {country} としての読み込み',
  bare: '+ のない番号を国際番号として読み込み',
  noBare: '+ のない番号を国がある場合のみ読み込み',
  dashNumber: 'ハイフンを番号の一部として読み込み',
  dashRange: 'ハイフンを範囲として読み込み',
  takeZero: '失われた先頭の 0 を補完',
  takeRenumbered: '旧形式を現在の形式として読み込み',
  takeOutside: '番号計画にない番号の取り込み',
  noLonger: '取り消し: {what}',
  dashOpen: 'ハイフンの意味の指定を解除',
  rename: '{where}の{field}「{from}」を「{to}」に変更',
  changeIn: '{where}の{field}の変更',
  'where.row': '{row, number, ::group-off}行目',
  'where.rows': '{count, number}行',
  leaveOut: '{where}を除外',
  takeIn: '{where}を再び含める',
  earlier: '以前の変更',
}
