#!/usr/bin/env node
/** Asked before the rest is loaded, which an older version cannot run. */
const OLDEST_NODE = '22.3';
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 3)) {
    console.error(`s3-site-deploy needs Node ${OLDEST_NODE} or later; this is ${process.versions.node}.`);
    process.exitCode = 1;
}
else {
    const { commandLine } = await import('./main.js');
    process.exitCode = await commandLine(process.argv.slice(2));
}
export {};
