import type { Topic } from '../catalogue.ts'

export const status: Topic<'status'> = {
  Free: '空き',
  Assigned: '割り当て済み',
  Returned: '返却済み',
  gone: '削除済み',
  Normal: '通常',
  Pending: 'ポーティング待ち',
  'type.Toll': '一般',
  'type.Toll-free': '着信課金',
  'type.Mobile': '携帯',
  'type.Premium_rate': '有料情報',
  'type.Shared_cost': '分担課金',
  'type.VoIP': 'VoIP',
  'type.Personal': '個人番号',
  'type.Pager': 'ポケベル',
  'type.UAN': 'UAN',
  'type.Voicemail': 'ボイスメール',
  'type.Not_in_plan': '計画外',
}
