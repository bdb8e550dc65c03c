import type { Directive } from 'vue'

/**
 * Marks the field that takes the keys when its dialog comes, for the dialog to give them to it. Vuetify's own
 * `autofocus` takes them 50 ms after the field has come into view, out of whatever field a quick person is in by then.
 */
export const vFirst: Directive<HTMLElement, boolean | undefined> = {
  mounted: (field, { value = true }) => {
    if (value) field.querySelector('input, textarea')?.setAttribute('autofocus', '')
  },
}
