import './reset.css'
import './zod.ts'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { followCalls } from './api.ts'
import { keepFocusWhileAway } from './awayFocus.ts'
import { leaveKeysToInputMethods } from './composing.ts'
import { watchFailures } from './failures.ts'
import { preventSelectingAll } from './selectingAll.ts'
import { beginToSpeak } from './texts.ts'
import { refuseMarkup } from './trustedTypes.ts'
import { createTheme } from './vuetify.ts'
import '@fontsource-variable/roboto/wght.css'
import './base.css'
import './fields.css'
import './forcedColors.css'

// Before Vuetify writes its first style sheet.
refuseMarkup()

const app = createApp(App).use(createPinia()).use(createTheme())
watchFailures(app)
keepFocusWhileAway()
leaveKeysToInputMethods()
preventSelectingAll()
followCalls()
// The page is in its language from the first paint.
void beginToSpeak(document.documentElement).finally(() => app.mount('#app'))
