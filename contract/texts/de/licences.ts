import type { Topic } from '../catalogue.ts'

export const licences: Topic<'licences'> = {
  title: 'Lizenzen',
  button: 'Lizenzen',
  what: 'NumberDesk besteht aus eigener Arbeit und der anderer, jede mit ihrer Lizenz. Die von Chromium stehen in LICENSES.chromium.html bei der installierten Anwendung.',
  list: 'Teile',
  text: 'Lizenztext',
  close: 'Schließen',
}
