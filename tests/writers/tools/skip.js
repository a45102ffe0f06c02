// What a test needs and does not find: exit code 77, which ctest shows as skipped, or a failure with SELARAS_TOOLS=required.
"use strict";
const fs = require("node:fs");

function skip(reason) {
  const required = process.env.SELARAS_TOOLS === "required";
  console.log(`${required ? "missing" : "skipped"}: ${reason}`);
  process.exit(required ? 1 : 77);
}

/// playwright-core's Chromium and where the browser is.
function browser() {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  if (!fs.existsSync(executablePath)) skip(`${executablePath} (apt-get install chromium)`);
  try {
    return { chromium: require("playwright-core").chromium, executablePath };
  } catch {
    return skip("playwright-core (npm install in tests/writers/tools)");
  }
}

module.exports = { skip, browser };
