import { action } from './main.js';
process.exitCode = await action();
