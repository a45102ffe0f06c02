// The frame of the page: filters, keys, export, print.
const debounce = (wait, act) => {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(...values), wait);
  };
};

function toast(text) {
  const box = $("toast");
  box.textContent = text;
  box.classList.add("shown");
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => box.classList.remove("shown"), 2500);
}

function updateCounts() {
  const { accept, dismiss } = decisions.counts();
  $("counts").textContent = word("html.counts", inDigits(list.shown().length), inDigits(findings.length), inDigits(accept), inDigits(dismiss));
  $("export").disabled = accept + dismiss === 0;
  $("volatile").hidden = decisions.isLasting();
}

/** [value, count] pairs, most frequent first. */
function tally(values) {
  const sums = new Map();
  for (const value of values) sums.set(value, (sums.get(value) ?? 0) + 1);
  return [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function select(id, label, options) {
  return el("label", { class: "filter" }, el("span", {}, label),
    el("select", { id, change: (event) => { filters[id] = event.target.value; list.filter(); } }, options.map(([value, text]) => el("option", { value }, text))));
}

function filterBar() {
  const rules = tally(findings.map((finding) => finding.rule));
  const files = tally(findings.flatMap((finding) => [...new Set(finding.claims.map((claim) => claim.file))])).slice(0, 3000);
  const levels = tally(findings.map((finding) => finding.severity));
  const countOf = (level) => levels.find(([name]) => name === level)?.[1] ?? 0;
  const search = debounce(120, () => {
    filters.text = $("search").value.toLowerCase().trim();
    filters.article = $("article").value.toLowerCase().trim();
    list.filter();
  });
  return el("div", { id: "filters", role: "search" },
    el("input", { id: "search", type: "search", placeholder: word("html.search"), "aria-label": word("html.search"), input: search }),
    el("fieldset", { id: "levels" }, ["error", "warning", "info"].map((level) => el("label", { class: `level ${level}` },
      el("input", { type: "checkbox", value: level, checked: true, change: (event) => { filters.levels[event.target.checked ? "add" : "delete"](level); list.filter(); } }),
      `${word("html.level." + level)} ${inDigits(countOf(level))}`))),
    select("rule", word("html.rule"), [["", word("html.all")], ...rules.map(([name, count]) => [name, `${name} (${inDigits(count)})`])]),
    el("label", { class: "filter" }, el("span", {}, word("html.article")), el("input", { id: "article", type: "search", list: "files", placeholder: word("html.all"), input: search }),
      el("datalist", { id: "files" }, files.map(([name]) => el("option", { value: name })))),
    select("status", word("html.status"), [["", word("html.all")], ["conflict", word("html.conflict")], ["undecided", word("html.undecided")]]),
    select("decision", word("html.decision"), [["", word("html.all")], ...["open", "accept", "dismiss"].map((name) => [name, word("html.verdict." + name)])]));
}

function diagnosticsOf() {
  if (data.diagnostics.length === 0 && !data.incomplete) return null;
  return el("details", { id: "diagnostics" }, el("summary", {}, word(data.incomplete ? "html.incomplete" : "html.diagnostics", inDigits(data.diagnostics.length))),
    el("ul", {}, data.diagnostics.map((diagnostic) => el("li", {}, el("code", {}, diagnostic.place), " ", diagnostic.message))));
}

function remarksOf() {
  return data.remarks.length > 0 && el("p", { id: "remarks", class: "hint" }, data.remarks.join(" "));
}

function exportDecisions() {
  const url = URL.createObjectURL(new Blob([decisions.lines()], { type: "application/x-ndjson" }));
  const link = el("a", { href: url, download: "selaras-decisions.jsonl" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
  const { accept, dismiss } = decisions.counts();
  toast(word("html.exported", inDigits(accept + dismiss)));
}

async function importDecisions(event) {
  const file = event.target.files[0];
  if (!file) return;
  const taken = decisions.read(await file.text());
  event.target.value = "";
  list.filter();
  toast(word("html.imported", inDigits(taken)));
}

const themes = ["auto", "light", "dark"];
function setTheme(name) {
  if (name === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = name;
  $("theme").textContent = word("html.theme." + name);
  try { localStorage.setItem("selaras:theme", name); } catch { /* only for this visit */ }
}
function nextTheme() {
  const now = document.documentElement.dataset.theme ?? "auto";
  setTheme(themes[(themes.indexOf(now) + 1) % themes.length]);
}

function build() {
  $("top").append(
    el("div", { id: "bar" }, el("h1", {}, "Selaras"), el("span", { id: "summary" }, word("html.summary", inDigits(findings.length), inDigits(data.articles))), el("span", { id: "counts", "aria-live": "polite" }),
      el("span", { class: "space" }),
      el("button", { id: "export", click: exportDecisions }, word("html.export")),
      el("label", { class: "button" }, word("html.import"), el("input", { id: "import", type: "file", accept: ".jsonl,.json,.txt", change: importDecisions })),
      el("button", { id: "printer", click: () => print() }, word("html.print")),
      el("button", { id: "theme", click: nextTheme }),
      el("button", { id: "ask", "aria-label": word("html.help"), click: () => $("help").showModal() }, "?")),
    el("p", { id: "volatile", class: "hint", hidden: true }, word("html.volatile")),
    filterBar(), ...[diagnosticsOf(), remarksOf()].filter(Boolean));
  const keys = [["j k", "move"], ["a", "accept"], ["d 1–5", "dismiss"], ["u", "undo"], ["n", "note"], ["/", "search"], ["Esc", "leave"], ["?", "help"]];
  $("help").append(el("h2", {}, word("html.help")), el("dl", {}, keys.flatMap(([key, name]) => [el("dt", {}, el("kbd", {}, key)), el("dd", {}, word("html.key." + name))])),
    el("button", { click: () => $("help").close() }, word("html.close")));
  $("list").setAttribute("aria-label", word("html.findings"));
}

const keys = {
  j: () => list.step(1), ArrowDown: () => list.step(1),
  k: () => list.step(-1), ArrowUp: () => list.step(-1),
  PageDown: () => list.step(list.page()), PageUp: () => list.step(-list.page()),
  Home: list.first, End: list.last,
  a: () => $("accept")?.click(), d: () => $("dismiss")?.click(), u: () => $("undo")?.click(),
  n: () => $("note")?.focus(),
  "/": () => $("search").select(),
  "?": () => $("help").showModal(),
};

function isTyping(target) {
  return target.matches("textarea, select, input:not([type=checkbox])");
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || $("help").open) return;
  if (event.key === "Escape") {
    document.activeElement?.blur();
    $("list").focus();
    return;
  }
  if (isTyping(event.target)) return;
  const digit = Number(event.key);
  const chip = digit >= 1 && digit <= reasons.length && $("reasons") && !$("reasons").hidden ? $("reasons").querySelectorAll(".chip")[digit - 1] : null;
  const act = chip ? () => chip.click() : Object.hasOwn(keys, event.key) ? keys[event.key] : null;
  if (!act) return;
  event.preventDefault();
  act();
}

addEventListener("keydown", onKey);
addEventListener("resize", debounce(50, list.draw));
addEventListener("storage", (event) => { decisions.forget(event.key); list.refresh(); });
addEventListener("hashchange", () => byId.has(location.hash.slice(1)) && list.open(location.hash.slice(1)));
// On paper all findings that pass the filters are written out.
addEventListener("beforeprint", () => $("print").replaceChildren(...list.shown().map((index) => el("article", {}, content(findings[index]).flat().filter(Boolean), el("p", { class: "verdict" }, decisionWords(decisions.of(findings[index].id)))))));
addEventListener("afterprint", () => $("print").replaceChildren());

build();
let theme = "auto";
try { theme = localStorage.getItem("selaras:theme") ?? "auto"; } catch { /* as the system wants it */ }
setTheme(themes.includes(theme) ? theme : "auto");
$("list").addEventListener("scroll", () => requestAnimationFrame(list.draw), { passive: true });
const wanted = location.hash.slice(1);
list.filter();
if (byId.has(wanted)) list.open(wanted);
$("list").focus();
