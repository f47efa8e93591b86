import { spawnSync } from 'node:child_process'

/** The command that CHROMIUM names, or one of PATH. */
export function findChromium(): string | undefined {
  const { CHROMIUM } = process.env
  const names = CHROMIUM ? [CHROMIUM] : ['chromium', 'chromium-browser', 'google-chrome', 'chrome']
  return names.find(name => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0)
}

/** For a browser without a screen and without questions, whose profile is a folder of its own. */
export function chromiumArguments(profile: string): readonly string[] {
  return [
    '--headless',
    // It runs as root in containers, where it has no sandbox.
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--hide-scrollbars',
    `--user-data-dir=${profile}`,
  ]
}
