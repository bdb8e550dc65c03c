'use strict'
// Required into the main process before the application: says on its output when the page has painted what it begins with.
// eslint-disable-next-line @typescript-eslint/no-require-imports -- Electron requires it, before it imports anything
const { app } = require('electron')

const whenReady = `new Promise((resolve) => {
  const root = document.documentElement
  const look = () => {
    if (root.dataset.ready !== 'true') return false
    resolve(performance.timeOrigin + performance.now())
    return true
  }
  if (!look()) new MutationObserver(look).observe(root, { attributes: true })
})`

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => {
    contents.executeJavaScript(whenReady).then(
      (at) => process.stdout.write(`ready ${at}\n`),
      () => process.stdout.write('failed\n'),
    )
  })
})
