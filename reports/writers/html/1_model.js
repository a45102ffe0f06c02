// The data of the report, its words, and small things to build a page with. No text ever becomes mark-up: only textContent is set.
const data = JSON.parse(document.getElementById("data").textContent);
const findings = data.findings;
const byId = new Map(findings.map((finding, index) => [finding.id, index]));
const locale = data.language === "en" ? "en" : "id";

/** A word of the page with {0}, {1} … filled in. */
function word(key, ...values) {
  const text = data.words[key] ?? key;
  return text.replace(/\{(\d)\}/g, (hole, n) => (n < values.length ? String(values[n]) : hole));
}

const numberFormat = new Intl.NumberFormat(locale);
const inDigits = (number) => numberFormat.format(number);

const svgNamespace = "http://www.w3.org/2000/svg";
const svgTags = new Set(["svg", "g", "rect", "line", "path", "circle", "text", "title", "desc"]);

/** An element: attributes as an object (functions listen to events), then children (strings become text). */
function el(tag, attributes, ...children) {
  const made = svgTags.has(tag) ? document.createElementNS(svgNamespace, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") made.addEventListener(name, value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

const $ = (id) => document.getElementById(id);

function dayParts(day) {
  const date = new Date(day * 86400000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

function dayInWords(day) {
  const { year, month, day: dayOfMonth } = dayParts(day);
  return `${dayOfMonth} ${data.months[month]} ${year}`;
}

/** The folders that all files share: rows of the list leave them out. */
const sharedFolder = (() => {
  const files = findings.flatMap((finding) => finding.claims.map((claim) => claim.file));
  let shared = files.length > 0 ? files[0].slice(0, files[0].lastIndexOf("/") + 1) : "";
  for (const file of files) {
    while (!file.startsWith(shared)) shared = shared.slice(0, shared.lastIndexOf("/", shared.length - 2) + 1);
  }
  return shared;
})();

const placeOf = (passage) => `${passage.file}:${passage.line}`;

/** What the text search looks through; built once a finding, when first needed. */
function haystack(finding) {
  if (finding.haystack === undefined) {
    const parts = [finding.id, finding.rule, finding.title, finding.why];
    for (const claim of finding.claims) parts.push(claim.file, claim.headline, claim.text, claim.label);
    finding.haystack = parts.join("\n").toLowerCase();
  }
  return finding.haystack;
}

const filters = { text: "", rule: "", article: "", status: "", decision: "", levels: new Set(["error", "warning", "info"]) };

function passes(finding) {
  if (!filters.levels.has(finding.severity)) return false;
  if (filters.rule && finding.rule !== filters.rule) return false;
  if (filters.status && finding.status !== filters.status) return false;
  if (filters.decision && (decisions.of(finding.id).verdict || "open") !== filters.decision) return false;
  if (filters.article && !finding.claims.some((claim) => claim.file.toLowerCase().includes(filters.article) || claim.article.toLowerCase().includes(filters.article))) return false;
  return filters.text.split(/\s+/).every((piece) => haystack(finding).includes(piece));
}
