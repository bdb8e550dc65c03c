import type { NumberAct } from '../../../contract/life/acts.ts'
import { emphasised } from '../../cells/emphasis.ts'
import { t } from '../../texts.ts'
import type { Subject } from './subject.ts'

interface ActTexts {
  /** What was done: `what` is a number or how many there were, `to` is who got them. */
  readonly done: (what: string, about: Subject, to: string) => string
  /** The question before it is done, a paragraph each; for an action without fields. */
  readonly confirm?: (about: Subject) => readonly string[]
}

const accountOf = ({ account }: Subject) => account?.name
const userOf = ({ number, count }: Subject) => number?.user?.name ?? t('confirm.itsUser', { count })

const whatIn = (about: Subject) => ({ what: emphasised(about.label), count: about.count })
const accountIn = (about: Subject) => ({ account: accountOf(about) ?? t('confirm.thisAccount') })

/** The texts for each action on numbers, before and after it. */
export const actTexts: Readonly<Record<NumberAct, ActTexts>> = {
  'pool.assign': { done: (what, _about, to) => t('done.assigned', { what, to }) },
  'pool.edit': { done: (what) => t('done.edited', { what }) },
  'pool.reserve': {
    done: (what, _about, account) =>
      account === '' ? t('done.reserved', { what }) : t('done.reservedFor', { what, account }),
  },
  'pool.lift': {
    done: (what) => t('done.lifted', { what }),
    confirm: (about) => [t('confirm.pool.lift', whatIn(about))],
  },
  'pool.endRest': {
    done: (what) => t('done.restEnded', { what }),
    confirm: (about) => [t('confirm.pool.endRest', whatIn(about))],
  },
  'pool.activate': {
    done: (what) => t('done.activated', { what }),
    confirm: (about) => [t('confirm.pool.activate', whatIn(about))],
  },
  'pool.pend': {
    done: (what) => t('done.pended', { what }),
    confirm: (about) => [t('confirm.pool.pend', whatIn(about))],
  },
  'pool.move': { done: (what, _about, to) => t('done.moved', { what, to }) },
  'pool.return': {
    done: (what) => t('done.returned', { what }),
    confirm: (about) => [
      t('confirm.pool.return', { ...whatIn(about), ...accountIn(about) }),
      t('confirm.sub.release.seen'),
    ],
  },
  'pool.unbind': {
    done(what, about) {
      const from = accountOf(about)
      return from === undefined ? t('done.unbound', { what }) : t('done.unboundFrom', { what, from })
    },
    confirm(about) {
      const account = accountOf(about)
      const { what, count } = whatIn(about)
      return [
        account === undefined
          ? t('confirm.pool.unbind', { what, count })
          : t('confirm.pool.unbind.from', { what, account }),
      ]
    },
  },
  'pool.delete': {
    done: (what) => t('done.deleted', { what }),
    confirm: (about) => [t('confirm.pool.delete', whatIn(about))],
  },
  'user.assign': { done: (what, _about, to) => t('done.assigned', { what, to }) },
  'user.unbind': {
    done: (what, about) => t('done.unboundFrom', { what, from: userOf(about) }),
    confirm: (about) => [
      t('confirm.user.unbind', { ...whatIn(about), user: userOf(about) }),
      t('confirm.user.unbind.stays', { count: about.count, ...accountIn(about) }),
    ],
  },
  'sub.release': {
    done: (what) => t('done.returned', { what }),
    confirm: (about) => [
      t('confirm.sub.release', { ...whatIn(about), ...accountIn(about) }),
      t('confirm.sub.release.seen'),
    ],
  },
}
