// Decisions of the editor: kept in the browser by the finding's id, exported and imported as JSON Lines.
const decisions = (() => {
  const prefix = "selaras:decision:";
  const known = new Map();
  let lasting = true;

  const none = Object.freeze({ verdict: "", reason: "", note: "" });
  const cleaned = (value) => {
    if (value === null || typeof value !== "object") return none;
    const verdict = value.verdict === "accept" || value.verdict === "dismiss" ? value.verdict : "";
    const text = (field) => (typeof field === "string" ? field.slice(0, 10000) : "");
    return { verdict, reason: text(value.reason), note: text(value.note) };
  };

  function load(id) {
    try {
      const stored = localStorage.getItem(prefix + id);
      return stored === null ? none : cleaned(JSON.parse(stored));
    } catch {
      lasting = false;
      return none;
    }
  }

  function of(id) {
    if (!known.has(id)) known.set(id, load(id));
    return known.get(id);
  }

  function set(id, change) {
    const decision = cleaned({ ...of(id), ...change });
    known.set(id, decision);
    try {
      if (decision.verdict || decision.note) localStorage.setItem(prefix + id, JSON.stringify(decision));
      else localStorage.removeItem(prefix + id);
    } catch {
      lasting = false;
    }
    return decision;
  }

  /** One line a decided finding of this report, sorted by id. */
  function lines() {
    return findings
      .map((finding) => ({ finding: finding.id, ...of(finding.id) }))
      .filter((line) => line.verdict)
      .sort((a, b) => (a.finding < b.finding ? -1 : a.finding > b.finding ? 1 : 0))
      .map((line) => JSON.stringify(line) + "\n")
      .join("");
  }

  /** Takes over what an exported file says of findings of this report; tells how many. */
  function read(text) {
    let taken = 0;
    for (const line of text.split("\n")) {
      let value;
      try { value = JSON.parse(line); } catch { continue; }
      if (value === null || typeof value !== "object" || !byId.has(value.finding) || !cleaned(value).verdict) continue;
      set(value.finding, cleaned(value));
      ++taken;
    }
    return taken;
  }

  /** Another tab changed a decision. */
  function forget(key) {
    if (key === null) known.clear();
    else if (key.startsWith(prefix)) known.delete(key.slice(prefix.length));
  }

  const counts = () => {
    const sums = { accept: 0, dismiss: 0 };
    for (const finding of findings) {
      const { verdict } = of(finding.id);
      if (verdict) ++sums[verdict];
    }
    return sums;
  };
  return { of, set, lines, read, forget, counts, isLasting: () => lasting };
})();
