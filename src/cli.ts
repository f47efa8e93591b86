#!/usr/bin/env node
import { commandLine } from './main.ts'

process.exitCode = await commandLine(process.argv.slice(2))
