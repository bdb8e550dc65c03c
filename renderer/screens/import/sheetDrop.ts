import { ref, type Ref } from 'vue'
import { filesLimit } from '../../../contract/sheets/files.ts'
import { pathOf } from '../../api.ts'
import { t } from '../../texts.ts'

/**
 * Accepts files and folders that are dropped on an element.
 * @param busy while true, nothing is accepted
 * @param take called with the paths on disk
 */
export function useSheetDrop(busy: Ref<boolean>, take: (paths: readonly string[]) => void) {
  const dragging = ref(false)
  const problem = ref<string | null>(null)
  const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

  function over(event: DragEvent): void {
    if (!bringsFiles(event)) return
    event.preventDefault()
    event.stopPropagation()
    dragging.value = !busy.value
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = busy.value ? 'none' : 'copy'
  }

  function leave(event: DragEvent): void {
    const { currentTarget, relatedTarget } = event
    const inside =
      currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
    if (!inside) dragging.value = false
  }

  function dropped(event: DragEvent): void {
    if (!bringsFiles(event)) return
    event.preventDefault()
    event.stopPropagation()
    dragging.value = false
    if (busy.value) return
    const dropped = [...(event.dataTransfer?.files ?? [])]
    if (dropped.length > filesLimit) {
      problem.value = t('importing.tooManyFiles', { count: filesLimit })
      return
    }
    const paths = dropped.map((file) => pathOf(file)).filter((path) => path !== '')
    problem.value = paths.length === 0 ? t('importing.notAFile') : null
    if (paths.length > 0) take(paths)
  }

  return {
    dragging,
    problem,
    listeners: { dragenter: over, dragover: over, dragleave: leave, drop: dropped },
  }
}
