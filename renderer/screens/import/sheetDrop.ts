import { ref, type Ref } from 'vue'
import { pathOf } from '../../api.ts'

/**
 * Takes a file that is dropped on an element.
 * @param busy while true, a file can't be taken
 * @param take gets the path of the file on disk
 */
export function useSheetDrop(busy: Ref<boolean>, take: (path: string) => void) {
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
    const files = [...(event.dataTransfer?.files ?? [])]
    const [file] = files
    if (files.length !== 1 || file === undefined) {
      problem.value = 'Drop one file at a time.'
      return
    }
    const path = pathOf(file)
    problem.value = path === '' ? 'This was not a file on disk. Save it first, then drop it here.' : null
    if (path !== '') take(path)
  }

  return {
    dragging,
    problem,
    listeners: { dragenter: over, dragover: over, dragleave: leave, drop: dropped },
  }
}
