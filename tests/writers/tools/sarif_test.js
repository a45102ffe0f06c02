// SARIF as its makers' own tool sees it, with GitHub's rules: node sarif_test.js SELARAS SOURCE_FOLDER WORK_FOLDER.
"use strict";
const assert = require("node:assert/strict");
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { skip } = require("./skip.js");

let tool;
try {
  tool = path.join(path.dirname(require.resolve("@microsoft/sarif-multitool-linux/package.json")), "Sarif.Multitool");
} catch {
  skip("@microsoft/sarif-multitool (npm install in tests/writers/tools)");
}
const [selaras, source, work] = process.argv.slice(2);
fs.mkdirSync(work, { recursive: true });

function audit(name, ...flags) {
  const file = path.join(work, name);
  const run = spawnSync(selaras, ["audit", "--no-config", "-o", `sarif=${file}`, ...flags, "tests/corpora/contoh", "tests/corpora/examples"], { cwd: source, encoding: "utf8" });
  assert.ok(run.status === 0 || run.status === 1, run.stderr);
  return file;
}

/// What the tool complains of: [rule, level, words].
function complaints(file) {
  const log = `${file}.validated`;
  fs.rmSync(log, { force: true });
  const run = spawnSync(tool, ["validate", file, "--rule-kind", "Sarif;Ghas", "--output", log], { encoding: "utf8", env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" } });
  assert.ok(fs.existsSync(log), `${run.error ?? ""}${run.stdout}${run.stderr}`);
  const results = JSON.parse(fs.readFileSync(log, "utf8").replace(/^\uFEFF/, "")).runs[0].results ?? [];
  // SARIF2005 asks for the address of a home page, which there is none of.
  return results.filter((result) => result.ruleId !== "SARIF2005").map((result) => [result.ruleId, result.level ?? "warning", result.message.text ?? JSON.stringify(result.message.arguments)]);
}

const golden = path.join(source, "tests/writers/golden");
const baseline = path.join(work, "baseline.jsonl");
fs.rmSync(baseline, { force: true });
const files = fs.readdirSync(golden).filter((name) => name.endsWith(".sarif")).map((name) => path.join(golden, name));
for (const file of files) fs.copyFileSync(file, path.join(work, path.basename(file)));
const all = files.map((file) => path.join(work, path.basename(file)));
assert.ok(all.length > 0);
all.push(audit("open.sarif"), audit("known.sarif", "--baseline", baseline, "--add-to-baseline", "--reason", "as printed", "--today", "2026-03-04"));

// The tool must be able to complain: a result without a message is none.
const broken = path.join(work, "broken.sarif");
const log = JSON.parse(fs.readFileSync(all[0], "utf8"));
delete log.runs[0].results[0].message;
fs.writeFileSync(broken, JSON.stringify(log));
assert.notDeepEqual(complaints(broken), []);

for (const file of all) {
  assert.deepEqual(complaints(file), [], file);
  console.log(`ok: ${path.basename(file)}`);
}
