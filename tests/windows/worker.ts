/** Runs the tests that Vitest asks for, in Windows's Node. Argument: the port that Vitest listens on. */
import { connect } from 'node:net'
import { init, runBaseTests, setupEnvironment } from 'vitest/worker'
import { receive, send } from './frames.ts'

// Tests may not end the process, so Vitest takes `exit` away while they run.
const exit = process.exit.bind(process)
const socket = connect(Number(process.argv[2]), '127.0.0.1')
socket.on('error', () => exit(1))
socket.on('close', () => exit(0))

const listeners = new Set<(message: unknown) => void>()
receive(socket, (message) => {
  for (const listener of listeners) listener(message)
})
init({
  post: (message) => send(socket, message),
  on: (listener) => listeners.add(listener),
  off: (listener) => listeners.delete(listener),
  runTests: (state, traces) => runBaseTests('run', state, traces),
  collectTests: (state, traces) => runBaseTests('collect', state, traces),
  setup: setupEnvironment,
})
