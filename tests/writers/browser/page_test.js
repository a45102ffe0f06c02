// The HTML report in headless Chromium: node page_test.js FOLDER (with the pages of pages.cpp) [FOLDER FOR SCREENSHOTS].
"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { pathToFileURL } = require("node:url");

const { browser } = require("../tools/skip.js");

const { chromium, executablePath } = browser();
const [folder, screenshots] = process.argv.slice(2);
assert.ok(folder, "the folder of the pages");

// Playwright's own waiting evaluates texts in the page, which the page's policy forbids.
async function until(page, holds) {
  for (let i = 0; i < 200; ++i) {
    if (await page.evaluate(holds)) return;
    await page.waitForTimeout(50);
  }
  assert.fail(`never: ${holds}`);
}

const items = "#rows .item";
const tests = {
  async "shows a finding with both sides, pictures and assumptions"({ open }) {
    const page = await open("id.html");
    assert.equal(await page.locator(items).count(), 4);
    assert.deepEqual(await page.locator("#detail .excerpt > .sentence mark").evaluateAll((marks) => marks.map((mark) => mark.firstChild.data)), ["Minggu (31/3/2024)", "lebih dari sebulan", "7 April 2024"]);
    assert.equal(await page.locator("#detail .excerpt").count(), 2, "claims of one sentence share an excerpt");
    assert.match(await page.locator("#detail .why").innerText(), /31 Maret 2024 \+ 25–35 hari > 7 April 2024/);
    assert.equal(await page.locator("#detail svg circle.strict").count(), 2);
    assert.equal(await page.locator("#detail .assumptions li").count(), 2);
    await page.locator("#detail summary").click();
    assert.equal(await page.locator("#detail .witness").count(), 1);
    assert.match(await page.locator("#diagnostics").innerText(), /belum lengkap/);
    assert.equal(await page.locator("#remarks").innerText(), "3 temuan sudah dikenal (<b>.jsonl).");
  },

  async "draws weeks and number lines"({ open }) {
    const page = await open("en.html");
    await page.keyboard.press("j");
    assert.equal(await page.locator("#detail svg .cell.marked").count(), 2);
    await page.keyboard.press("j");
    assert.equal(await page.locator("#detail svg .row").count(), 2);
    assert.equal(await page.locator("#detail h2").innerText(), "different tolls for one event");
  },

  async "filters by level, rule, article, status, decision and text"({ open }) {
    const page = await open("id.html");
    const count = () => page.locator(items).count();
    await page.locator("#levels input[value=error]").uncheck();
    assert.equal(await count(), 2);
    await page.locator("#levels input[value=error]").check();
    await page.locator("#rule").selectOption("calendar.weekday");
    assert.equal(await count(), 1);
    await page.locator("#rule").selectOption("");
    await page.locator("#status").selectOption("undecided");
    assert.equal(await count(), 1);
    await page.locator("#status").selectOption("");
    await page.locator("#article").fill("banjir-2");
    await until(page, () => document.querySelectorAll("#rows .item").length === 1);
    await page.locator("#article").fill("");
    await until(page, () => document.querySelectorAll("#rows .item").length === 4);
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.keyboard.type("JAWABAN sebulan");
    await until(page, () => document.querySelectorAll("#rows .item").length === 1);
    await page.locator("#search").fill("tidak ada yang begini");
    await until(page, () => document.querySelector("#detail .empty"));
  },

  async "triage with keys, kept over a reload, exported and imported"({ open, context }) {
    let page = await open("id.html");
    await page.keyboard.press("a");
    await page.keyboard.press("j");
    await page.keyboard.press("d");
    assert.equal(await page.locator("#verdict").innerText(), "belum ditinjau", "a dismissal needs a reason");
    await page.keyboard.press("2");
    await page.keyboard.press("n");
    await page.keyboard.type("lihat ralat <b>\"x\"");
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    await page.keyboard.press("d");
    await page.locator("#reason").fill("sudah diralat");
    await page.locator("#reason").press("Enter");
    await page.reload();
    assert.equal(await page.locator(".stamp.accept").count(), 1);
    assert.equal(await page.locator(".stamp.dismiss").count(), 2);
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#export").click()]);
    assert.equal(download.suggestedFilename(), "selaras-decisions.jsonl");
    const exported = fs.readFileSync(await download.path(), "utf8");
    assert.deepEqual(exported.trimEnd().split("\n").map(JSON.parse), [
      { finding: "3f2a91c05d7e4b18", verdict: "accept", reason: "", note: "" },
      { finding: "c0ffee0000000001", verdict: "dismiss", reason: "sudah diralat", note: "" },
      { finding: "c0ffee0000000002", verdict: "dismiss", reason: "different", note: "lihat ralat <b>\"x\"" },
      { not_same: [{ article: "berita/nota.txt", quote: "“Nota”" }, { article: "berita/jawab é.txt", quote: "Jawaban" }], reason: "different" },
    ]);
    await page.locator("#decision").selectOption("dismiss");
    assert.equal(await page.locator(items).count(), 2);
    await page.keyboard.press("Escape");
    await page.keyboard.press("u");
    assert.equal(await page.locator(".stamp.dismiss").count(), 1);
    assert.equal(await page.locator(items).count(), 2, "the list stays as it is until the filter changes");
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    assert.equal(await page.locator(".stamp").count(), 0);
    await page.locator("#import").setInputFiles({ name: "d.jsonl", mimeType: "application/x-ndjson", buffer: Buffer.from(exported + "not json\n{\"finding\":\"unknown\",\"verdict\":\"accept\"}\n{\"finding\":\"bad0000000000003\",\"verdict\":\"explode\"}\n") });
    await until(page, () => document.querySelectorAll(".stamp").length === 3);
    assert.equal(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("decision")).length), 3);
  },

  async "articles stay text"({ open }) {
    const page = await open("id.html");
    await page.keyboard.press("End");
    assert.match(await page.locator("#detail h2").innerText(), /<img src=x onerror=/);
    assert.equal(await page.evaluate(() => window.injected), undefined);
    assert.equal(await page.locator("img, iframe").count(), 0);
    assert.equal(await page.locator("script").count(), 2);
  },

  async "the policy forbids scripts and the network"({ open, errors }) {
    const page = await open("id.html");
    const blocked = await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "window.injected = 1";
      document.body.append(script);
      document.body.insertAdjacentHTML("beforeend", "<p id=p onclick='window.injected=2'>x</p>");
      document.getElementById("p").click();
      const fetched = await fetch("https://example.invalid/").then(() => true, () => false);
      return { injected: window.injected, fetched };
    });
    assert.deepEqual(blocked, { injected: undefined, fetched: false });
    assert.ok(errors.some((text) => text.includes("Content Security Policy")));
    errors.length = 0;
  },

  async "5,000 findings: few rows exist, keys and search stay quick"({ open }) {
    const page = await open("many.html");
    assert.ok((await page.locator(items).count()) < 60);
    assert.match(await page.locator(`${items} .item-places`).first().innerText(), /^\w+\.txt( · \w+\.txt)*$/, "the folder that all files share is left out");
    await page.keyboard.press("End");
    assert.equal(await page.locator(`${items}[aria-selected=true]`).getAttribute("aria-posinset"), "5000");
    for (let i = 0; i < 30; ++i) await page.keyboard.press("k");
    assert.equal(await page.locator(`${items}[aria-selected=true]`).getAttribute("aria-posinset"), "4970");
    await page.locator("#search").fill("1000042");
    await until(page, () => document.querySelectorAll("#rows .item").length === 1);
    assert.match(page.url(), /#/);
  },

  async "an address with an id opens its finding"({ open }) {
    const page = await open("id.html#c0ffee0000000001");
    assert.equal(await page.locator("#detail .id").innerText(), "c0ffee0000000001");
  },

  async "light, dark and paper"({ open }) {
    const page = await open("id.html");
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await page.locator("#theme").click();
    await page.locator("#theme").click();
    assert.notEqual(await background(), light);
    await page.locator("#levels input[value=info]").uncheck();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.equal(await page.locator("#print > article").count(), 3, "what the filters leave");
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("main").isVisible(), false);
    assert.equal(await page.locator("#print").isVisible(), true);
    assert.equal(await background(), "rgb(255, 255, 255)");
  },

  async "an empty report says so"({ open }) {
    const page = await open("empty.html");
    assert.equal(await page.locator("#detail").innerText(), "Tidak ada temuan.");
    for (const key of ["j", "k", "a", "d", "u", "End"]) await page.keyboard.press(key);
  },
};

async function main() {
  const browser = await chromium.launch({ executablePath, headless: true, args: ["--no-sandbox", "--disable-gpu"] });
  let failed = 0;
  for (const [name, test] of Object.entries(tests)) {
    const context = await browser.newContext({ viewport: { width: 1360, height: 900 }, acceptDownloads: true });
    const errors = [], requests = [];
    const open = async (file) => {
      const page = await context.newPage();
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      page.on("pageerror", (error) => errors.push(String(error.stack)));
      page.on("request", (request) => /^https?:/.test(request.url()) && requests.push(request.url()));
      const [base, hash] = file.split("#");
      await page.goto(pathToFileURL(path.resolve(folder, base)).href + (hash ? "#" + hash : ""));
      return page;
    };
    try {
      await test({ open, context, errors });
      assert.deepEqual(errors, [], "errors on the console");
      if (!name.startsWith("the policy")) assert.deepEqual(requests, [], "requests");
      console.log(`ok    ${name}`);
    } catch (error) {
      ++failed;
      console.log(`FAIL  ${name}\n${error.stack}`);
    }
    if (screenshots) await context.pages().at(-1)?.screenshot({ path: path.join(screenshots, name.replace(/[^a-z0-9]+/gi, "-") + ".png") });
    await context.close();
  }
  await browser.close();
  process.exit(failed > 0 ? 1 : 0);
}

main();
