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

  /** "Different things" about a finding that takes one pair for the same: the pair is decided, too. */
  function identity(finding) {
    const { verdict, reason } = of(finding.id);
    const pairs = finding.assumptions.filter((assumption) => assumption.things.length === 2);
    if (verdict !== "dismiss" || reason !== "different" || pairs.length !== 1) return "";
    return JSON.stringify({ not_same: pairs[0].things, reason }) + "\n";
  }

  /** One line a decided finding of this report, sorted by id; then what was decided about identities. */
  function lines() {
    const decided = findings.filter((finding) => of(finding.id).verdict).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    return decided.map((finding) => JSON.stringify({ finding: finding.id, ...of(finding.id) }) + "\n").join("") + decided.map(identity).join("");
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
