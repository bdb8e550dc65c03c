import type { Topic } from '../catalogue.ts'

export const topBar: Topic<'topBar'> = {
  'tab.sub-account': 'サブアカウント',
  'tab.phone-numbers': '電話番号',
  'tab.batches': 'バッチ',
  'tab.activity': '操作履歴',
  'tab.directory': 'ディレクトリ',
  'tab.overview': '概要',
  file: 'インベントリファイル',
  'file.back-up': '今すぐバックアップ',
  'file.backups': 'バックアップ…',
  'file.check': 'インベントリを検査',
  theme: 'テーマ',
  'theme.system': 'システムに合わせる',
  'theme.light': 'ライト',
  'theme.dark': 'ダーク',
  language: '言語',
  'language.system': 'システムに合わせる',
  help: 'ヘルプ',
  'help.guide': 'ユーザーガイド',
  'help.shortcuts': 'キーボードショートカット',
  'help.about': 'NumberDesk について',
}
