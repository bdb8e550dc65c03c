/** The licences of other people’s work in the application. */
export const licences = {
  title: 'Licences',
  button: 'Licences',
  what: 'NumberDesk is made of its own work and that of others, each with its licence. Chromium’s are in LICENSES.chromium.html, which lies with the installed application.',
  list: 'Parts',
  text: 'Licence text',
  close: 'Close',
} as const
