#!/usr/bin/env node
import { commandLine } from './main.js';
process.exitCode = await commandLine(process.argv.slice(2));
