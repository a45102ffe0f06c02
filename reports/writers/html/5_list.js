// The list of findings: only the rows in sight exist, so that 5,000 findings scroll like 50.
const list = (() => {
  const rowHeight = 96, spare = 6;
  let shown = [];   // indices of the findings that pass the filters
  let current = 0;  // position in `shown`

  function row(position) {
    const finding = findings[shown[position]];
    const decision = decisions.of(finding.id);
    const files = [...new Set(finding.claims.map((claim) => claim.file))];
    const made = el("div", { class: `item ${decision.verdict}`, role: "option", id: `row-${position}`, "aria-selected": String(position === current), "aria-posinset": position + 1, "aria-setsize": shown.length, "data-finding": finding.id, click: () => go(position) },
      el("div", { class: "item-head" }, el("span", { class: `level ${finding.severity}` }, word("html.level." + finding.severity)),
        el("span", { class: "rule" }, finding.rule), decision.verdict && el("span", { class: `stamp ${decision.verdict}` }, word("html.verdict." + decision.verdict))),
      el("div", { class: "item-title" }, finding.title || finding.why),
      el("div", { class: "item-places", title: files.join("\n") }, files.map((file) => file.slice(sharedFolder.length)).join(" · ")));
    made.style.top = `${position * rowHeight}px`;
    return made;
  }

  function draw() {
    const box = $("list");
    const first = Math.max(0, Math.floor(box.scrollTop / rowHeight) - spare);
    const last = Math.min(shown.length, Math.ceil((box.scrollTop + box.clientHeight) / rowHeight) + spare);
    const rows = [];
    for (let position = first; position < last; ++position) rows.push(row(position));
    $("rows").style.height = `${shown.length * rowHeight}px`;
    $("rows").replaceChildren(...rows);
    box.setAttribute("aria-activedescendant", shown.length > 0 ? `row-${current}` : "");
  }

  function intoView() {
    const box = $("list"), top = current * rowHeight;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = top + rowHeight - box.clientHeight;
  }

  function showDetail() {
    const finding = selected();
    const detail = $("detail");
    if (!finding) {
      detail.replaceChildren(el("p", { class: "empty" }, word(findings.length === 0 ? "html.nothing" : "html.no-match")));
      return;
    }
    detail.replaceChildren(...content(finding).flat().filter(Boolean), triage(finding, refresh));
    detail.scrollTop = 0;
  }

  const selected = () => findings[shown[current]];

  function go(position) {
    if (shown.length === 0) return;
    current = Math.min(Math.max(position, 0), shown.length - 1);
    intoView();
    draw();
    showDetail();
    history.replaceState(null, "", "#" + selected().id);
  }

  /** After a decision: same place, new stamps. */
  function refresh() {
    const focus = document.activeElement?.id, scroll = $("detail").scrollTop;
    draw();
    showDetail();
    $("detail").scrollTop = scroll;
    if (focus) $(focus)?.focus();
    updateCounts();
  }

  /** After a change of the filters; keeps the finding that was looked at, if it is still there. */
  function filter() {
    const kept = shown[current];
    shown = [];
    findings.forEach((finding, index) => passes(finding) && shown.push(index));
    current = Math.max(0, shown.indexOf(kept));
    intoView();
    draw();
    showDetail();
    updateCounts();
  }

  return { draw, filter, refresh, selected, shown: () => shown, step: (by) => go(current + by), first: () => go(0), last: () => go(shown.length - 1), page: () => Math.max(1, Math.floor($("list").clientHeight / rowHeight) - 1), open: (id) => go(Math.max(0, shown.indexOf(byId.get(id) ?? -1))) };
})();
