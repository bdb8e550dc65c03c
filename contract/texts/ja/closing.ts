import type { Topic } from '../catalogue.ts'

export const closing: Topic<'closing'> = {
  import: 'インポート中です。',
  importDetail:
    '今 NumberDesk を閉じると、インポート済みの番号はそのまま残り、残りは下書きとして保存されます。',
  export: 'エクスポート中です。',
  exportDetail: '今 NumberDesk を閉じると中止され、そのファイルは残りません。',
  backup: 'バックアップ中です。',
  backupDetail: '今 NumberDesk を閉じると中止されます。インベントリと既存のバックアップはそのまま残ります。',
  stay: '作業を続ける',
  close: 'それでも閉じる',
}
