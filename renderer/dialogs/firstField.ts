import type { Directive } from 'vue'

/**
 * Marks the field that gets the focus when its dialog opens. Vuetify's own `autofocus` acts 50 ms later, and takes the
 * focus from whatever field a quick person is in by then.
 */
export const vFirst: Directive<HTMLElement, boolean | undefined> = {
  mounted: (field, { value = true }) => {
    if (value) field.querySelector('input, textarea')?.setAttribute('autofocus', '')
  },
}
