import type { Topic } from '../catalogue.ts'

export const problem: Topic<'problem'> = {
  title: 'インベントリを使用できません',
  restore: 'バックアップを復元',
  chooseFile: '別のファイルを選択',
  network:
    'データフォルダーが別のコンピューター（{by}）にあります。複数の人が開いたり接続が切れたりすると、インベントリが壊れるおそれがあります。NumberDesk を終了し、フォルダーをこのコンピューターのディスクに移動してください。',
  synchronised:
    'データフォルダーは {by} で同期されています。書き込み中にコピーされ、インベントリが壊れるおそれがあります。NumberDesk を終了し、フォルダーを別の場所に移動してください。',
  window:
    'このウィンドウで問題が発生しました。保存済みの内容は安全です。動作がおかしい場合は NumberDesk を再起動してください。',
  unasked:
    'NumberDesk から応答がありません。保存済みの内容は安全です。もう一度お試しください。繰り返す場合は NumberDesk を再起動してください。',
}
