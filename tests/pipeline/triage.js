// Triages the first ten findings of a report as an editor would, by keys, and saves what the page exports:
// node triage.js REPORT.html DECISIONS.jsonl.
"use strict";
const fs = require("node:fs");
const { pathToFileURL } = require("node:url");

const { browser } = require("../writers/tools/skip.js");

const { chromium, executablePath } = browser();
const [report, decisions] = process.argv.slice(2);

(async () => {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(pathToFileURL(report).href);
  for (let i = 0; i < 10; ++i) {
    if (i % 2 === 0) {
      await page.keyboard.press("d");
      await page.keyboard.press("5");
    } else {
      await page.keyboard.press("a");
    }
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
  }
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#export").click()]);
  await download.saveAs(decisions);
  await browser.close();
  if (errors.length > 0) throw new Error(errors.join("\n"));
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
