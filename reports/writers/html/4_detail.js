// One finding in full: the sentences of both sides, the arithmetic, pictures, assumptions, the decision.
const reasons = ["update", "different", "quotation", "misread", "minor"];

/** A sentence with the words at fault marked. `marks`: [from, to, number] in UTF-16 units, sorted. */
function sentence(text, marks) {
  const pieces = [];
  let at = 0;
  for (const [from, to, number] of marks) {
    if (from < at) continue;
    pieces.push(text.slice(at, from), el("mark", { class: `side${number % 6}` }, text.slice(from, to), el("sup", {}, String(number + 1))));
    at = to;
  }
  return el("p", { class: "sentence" }, pieces, text.slice(at));
}

function witnessesOf(claim) {
  if (claim.witnesses.length === 0) return null;
  return el("details", { class: "witnesses" }, el("summary", {}, word("html.witnesses", inDigits(claim.witnesses.length + (claim.more ?? 0)))),
    claim.witnesses.map((witness) => el("div", { class: "witness" }, sentence(witness.text, [[witness.from, witness.to, 0]]), el("cite", {}, placeOf(witness)))));
}

function valueOf(claim, number, odd) {
  return el("li", { class: `value side${number % 6}` },
    el("b", {}, String(number + 1)), " “", el("q", {}, claim.quote), "” = ", el("strong", {}, claim.label),
    claim.who && el("span", { class: "who" }, " " + word("html.says", claim.who)),
    odd && el("span", { class: "odd" }, " " + word("html.odd")));
}

/** Claims of one sentence, or of a sentence and a part of it, are shown in one excerpt: [{ text, members: [{ claim, number, shift }] }]. */
function sentences(finding) {
  const numbered = finding.claims.map((claim, number) => ({ claim, number }));
  const found = [];
  for (const { claim, number } of [...numbered].sort((a, b) => b.claim.text.length - a.claim.text.length || a.number - b.number)) {
    const host = found.find((other) => other.place === placeOf(claim) && other.article === claim.article && other.text.includes(claim.text));
    if (host) host.members.push({ claim, number, shift: host.text.indexOf(claim.text) });
    else found.push({ place: placeOf(claim), article: claim.article, text: claim.text, members: [{ claim, number, shift: 0 }] });
  }
  for (const { members } of found) members.sort((a, b) => a.number - b.number);
  return found.sort((a, b) => a.members[0].number - b.members[0].number);
}

function excerpts(finding) {
  return sentences(finding).map(({ text, members }) => {
    const { claim } = members[0];
    const marks = members.map((member) => [member.claim.from + member.shift, member.claim.to + member.shift, member.number]).sort((a, b) => a[0] - b[0]);
    return el("section", { class: "excerpt" },
      el("header", {}, claim.headline && el("span", { class: "headline" }, claim.headline),
        claim.published !== null && el("time", {}, dayInWords(claim.published)),
        el("code", { class: "place", title: word("html.copy"), click: (event) => copy(event, placeOf(claim)) }, placeOf(claim)),
        claim.article !== claim.file && el("span", { class: "record" }, claim.article)),
      sentence(text, marks),
      el("ul", {}, members.map((member) => valueOf(member.claim, member.number, finding.odd === member.number))),
      members.map((member) => witnessesOf(member.claim)));
  });
}

function copy(event, text) {
  event.preventDefault();
  navigator.clipboard?.writeText(text).then(() => toast(word("html.copied")), () => {});
}

function assumptionsOf(finding) {
  if (finding.assumptions.length === 0) return null;
  return el("section", { class: "assumptions" }, el("h3", {}, word("html.assumptions")),
    el("ul", {}, finding.assumptions.map((assumption) => el("li", {}, assumption.text, " ",
      el("span", { class: "confidence", title: assumption.evidence.join(", ") }, `${Math.floor(assumption.confidence / 10)} %`)))));
}

/** Everything but the decision: also what is printed. */
function content(finding) {
  return [
    el("header", { class: "title" },
      el("span", { class: `level ${finding.severity}` }, word("html.level." + finding.severity)),
      finding.status === "undecided" && el("span", { class: "level undecided" }, word("html.undecided")),
      el("span", { class: "rule" }, [finding.rule, ...finding.other].join(" · ")),
      el("span", { class: "id" }, finding.id)),
    el("h2", {}, finding.title),
    finding.why && el("p", { class: "why" }, finding.why),
    finding.reason && el("p", { class: "hint" }, finding.reason),
    excerpts(finding),
    picture(finding),
    finding.strict && el("p", { class: "hint" }, word("html.strict")),
    assumptionsOf(finding),
  ];
}

function decisionWords(decision) {
  const verdict = word("html.verdict." + (decision.verdict || "open"));
  return decision.reason ? `${verdict}: ${reasons.includes(decision.reason) ? word("html.reason." + decision.reason) : decision.reason}` : verdict;
}

/** The form of the decision; `changed` is called after every change. */
function triage(finding, changed) {
  const decision = decisions.of(finding.id);
  const choose = (change) => {
    decisions.set(finding.id, change);
    changed();
  };
  const reason = el("input", { id: "reason", type: "text", maxlength: 500, placeholder: word("html.reason"), "aria-label": word("html.reason"),
    value: reasons.includes(decision.reason) ? "" : decision.reason,
    change: (event) => event.target.value.trim() && choose({ verdict: "dismiss", reason: event.target.value.trim() }) });
  const note = el("textarea", { id: "note", rows: 2, maxlength: 5000, placeholder: word("html.note"), "aria-label": word("html.note"),
    change: (event) => choose({ note: event.target.value }) });
  note.value = decision.note;
  return el("section", { class: "triage", id: "triage" },
    el("p", { class: `verdict ${decision.verdict || "open"}`, id: "verdict" }, decisionWords(decision)),
    el("div", { class: "buttons" },
      el("button", { id: "accept", "aria-pressed": String(decision.verdict === "accept"), click: () => choose({ verdict: "accept", reason: "" }) }, word("html.accept"), el("kbd", {}, "a")),
      el("button", { id: "dismiss", "aria-pressed": String(decision.verdict === "dismiss"), click: () => askReason() }, word("html.dismiss"), el("kbd", {}, "d")),
      el("button", { id: "undo", disabled: !decision.verdict, click: () => choose({ verdict: "", reason: "" }) }, word("html.undo"), el("kbd", {}, "u"))),
    el("div", { id: "reasons", hidden: decision.verdict !== "dismiss" }, el("span", { class: "hint" }, word("html.why-dismiss")),
      reasons.map((name, index) => el("button", { class: "chip", "data-reason": name, "aria-pressed": String(decision.reason === name), click: () => choose({ verdict: "dismiss", reason: name }) },
        el("kbd", {}, String(index + 1)), word("html.reason." + name))),
      reason),
    note);
}

/** A dismissal needs a reason: shows the choices and waits for one. */
function askReason() {
  $("reasons").hidden = false;
  $("reasons").querySelector(".chip").focus();
}
