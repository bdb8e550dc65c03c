import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { CustomField, NewCustomField } from '../../contract/customFields.ts'
import type { Failure, Result } from '../../contract/result.ts'
import type { Id } from '../../contract/values.ts'
import { call, listen } from '../api.ts'
import { t } from '../texts.ts'
import { useNotices } from './notices.ts'

/** The fields that people defined for numbers. */
export const useCustomFields = defineStore('customFields', () => {
  const notices = useNotices()
  const all = shallowRef<readonly CustomField[]>([])
  /** Those in use, in their order. */
  const used = computed(() => all.value.filter(({ isRetired }) => !isRetired))

  /** @param counted whether to say how many numbers have a value, which takes a while */
  async function load(counted = false): Promise<void> {
    const answer = await call('fields.list', { counted })
    // Where the inventory can't be used, the screen says so.
    if (answer.ok) all.value = answer.value.fields
  }

  /** Says what was done; what was refused is the caller's to show. */
  function said(result: Result<CustomField>, done: (name: string) => string): Failure | null {
    if (!result.ok) return result
    notices.done(done(result.value.name))
    return null
  }

  listen('changed', ({ topics }) => {
    if (topics.includes('fields')) void load(isCounting)
  })
  void load()

  let isCounting = false

  return {
    all,
    used,
    /** What a field is called; nothing until the fields are there. */
    nameOf: (id: Id): string => all.value.find((field) => field.id === id)?.name ?? '',
    /** Says whether somebody wants to see how many numbers have a value of each. */
    count(wanted: boolean): void {
      isCounting = wanted
      if (wanted) void load(true)
    },
    /** @returns why it was not added; null when it was */
    async add(field: NewCustomField): Promise<Failure | null> {
      return said(await call('fields.add', field), (name) => t('fields.added', { name }))
    },
    /** @returns why it was not changed; null when it was */
    async change(id: Id, name: string, choices: readonly string[]): Promise<Failure | null> {
      const result = await call('fields.change', { id, name, choices: [...choices] })
      return said(result, (now) => t('fields.changed', { name: now }))
    },
    /** @returns why it was not retired or brought back; null when it was */
    async setRetired(id: Id, isRetired: boolean): Promise<Failure | null> {
      const result = await call('fields.retire', { id, isRetired })
      return said(result, (name) => t(isRetired ? 'fields.wasRetired' : 'fields.cameBack', { name }))
    },
    /** Moves a field in use one place up or down. */
    async move(id: Id, by: -1 | 1): Promise<void> {
      const ids = used.value.map((field) => field.id)
      const at = ids.indexOf(id)
      const other = ids[at + by]
      if (at < 0 || other === undefined) return
      ids[at + by] = id
      ids[at] = other
      await call('fields.order', { ids })
    },
  }
})
