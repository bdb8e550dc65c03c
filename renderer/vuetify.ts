import 'vuetify/styles/core'
import './utilities.css'
import { watch } from 'vue'
import { createVuetify, type ThemeDefinition } from 'vuetify'
import { aliases, mdi } from 'vuetify/iconsets/mdi-svg'
import { de, en, ja } from 'vuetify/locale'
import { language } from './texts.ts'

/**
 * One accent, and shades of a cool grey. `surface-container` is the background of bars and headers, `outline-variant`
 * is for lines. Coloured words (success, warning, error) have a contrast of at least 4.5 : 1 on every background used
 * here.
 */
const light: ThemeDefinition = {
  dark: false,
  colors: {
    // The window has this colour before the page is painted; see electron/shell/window/theme.ts.
    background: '#fbfcfe',
    surface: '#ffffff',
    'surface-light': '#eef2f6',
    'surface-container': '#f1f4f8',
    'surface-variant': '#2d3135',
    'on-surface-variant': '#eff1f5',
    'on-background': '#181c20',
    'on-surface': '#181c20',
    muted: '#51575e',
    'chart-1': '#2f7bbd',
    'chart-2': '#8a55c8',
    'chart-3': '#008577',
    'chart-4': '#b8406f',
    'chart-rest': '#72787f',
    mark: '#ffe9a8',
    'on-mark': '#181c20',
    outline: '#72787f',
    'outline-variant': '#dde2e7',
    primary: '#00639a',
    'on-primary': '#ffffff',
    secondary: '#50606e',
    error: '#b3261e',
    success: '#176a35',
    warning: '#7d5700',
    info: '#00639a',
  },
  variables: {
    'high-emphasis-opacity': 1,
    'medium-emphasis-opacity': 0.75,
    'disabled-opacity': 0.5,
    'hover-opacity': 0.06,
  },
}

const dark: ThemeDefinition = {
  dark: true,
  colors: {
    background: '#101418',
    surface: '#181c20',
    'surface-light': '#272b30',
    'surface-container': '#1a1f24',
    'surface-variant': '#e0e3e8',
    'on-surface-variant': '#2d3135',
    'on-background': '#e1e3e8',
    'on-surface': '#e1e3e8',
    muted: '#aab0b7',
    'chart-1': '#7db8f0',
    'chart-2': '#c3a0f5',
    'chart-3': '#5cc9ba',
    'chart-4': '#f08fb8',
    'chart-rest': '#8b9199',
    mark: '#5c4a00',
    'on-mark': '#fff3cf',
    outline: '#8b9199',
    'outline-variant': '#32373d',
    primary: '#96ccff',
    'on-primary': '#003352',
    secondary: '#b8c8d8',
    error: '#ffb4ab',
    success: '#84d99b',
    warning: '#f2bf5f',
    info: '#96ccff',
  },
  variables: {
    'high-emphasis-opacity': 1,
    'medium-emphasis-opacity': 0.8,
    'disabled-opacity': 0.55,
    'hover-opacity': 0.08,
  },
}

/** Vuetify with NumberDesk's own theme, drawn icons, dense defaults, and its texts in the shown language. */
export function createTheme(): ReturnType<typeof createVuetify> {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
  const vuetify = createVuetify({
    locale: { locale: language.value, fallback: 'en', messages: { de, en, ja } },
    icons: { defaultSet: 'mdi', aliases, sets: { mdi } },
    theme: { defaultTheme: 'system', cspNonce: nonce, themes: { light, dark } },
    defaults: {
      VBtn: { rounded: 'lg', height: 32, variant: 'text' },
      VIcon: { size: 18 },
      VTextField: { variant: 'outlined', density: 'compact', hideDetails: true, color: 'primary' },
      VAutocomplete: { variant: 'outlined', density: 'compact', hideDetails: true, color: 'primary' },
      VSelect: { variant: 'outlined', density: 'compact', hideDetails: true, color: 'primary' },
      VCombobox: { variant: 'outlined', density: 'compact', hideDetails: true, color: 'primary' },
      VTextarea: { variant: 'outlined', density: 'compact', hideDetails: true, color: 'primary' },
      VDialog: { scrollable: true, transition: 'fade-transition' },
      VMenu: { transition: 'fade-transition', offset: 4 },
      VTooltip: { openDelay: 400, transition: 'fade-transition' },
      VAlert: { variant: 'tonal', density: 'compact' },
      VList: { density: 'compact' },
    },
  })
  watch(language, (now) => {
    vuetify.locale.current.value = now
    document.documentElement.lang = now
  })
  return vuetify
}
