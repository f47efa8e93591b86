// Loaded into the measured process (NODE_OPTIONS=--import …): leaves what it used in the file BENCH_USAGE.
import { readFileSync, writeFileSync } from 'node:fs'

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const usage = {
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakBytes: peakOfThisProgram() ?? maxRSS * 1024,
  }
  writeFileSync(process.env.BENCH_USAGE, JSON.stringify(usage))
})

/** On Linux maxRSS is inherited from the process that started this one; VmHWM is not. */
function peakOfThisProgram() {
  if (process.platform !== 'linux') return undefined
  const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))
  return found ? Number(found[1]) * 1024 : undefined
}
