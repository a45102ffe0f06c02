// Time lines, number lines and weeks as SVG: what each claim allows, under one another on one scale.
const picture = (() => {
  const width = 720, left = 12, right = 12, rowHeight = 46;
  const scaled = new Set(["day", "minute", "minutes", "days", "years", "count", "ordinal"]);

  const finite = (part) => part.filter((end) => end !== null);
  const cut = (text, most) => ([...text].length > most ? [...text].slice(0, most - 1).join("") + "…" : text);

  /** Claims that can be drawn on one scale, at least two. */
  function groups(claims) {
    const found = new Map();
    claims.forEach((claim, number) => {
      if (!scaled.has(claim.type) || claim.lenient.length === 0 || finite(claim.lenient.flat()).length === 0) return;
      const key = claim.type + "\n" + claim.unit;
      if (!found.has(key)) found.set(key, []);
      found.get(key).push({ claim, number });
    });
    return [...found.values()].filter((group) => group.length > 1);
  }

  function domainOf(values) {
    let low = Math.min(...values), high = Math.max(...values);
    const pad = Math.max((high - low) * 0.08, 1);
    return [low - pad, high + pad];
  }

  const monthStart = (year, month) => Date.UTC(year, month, 1) / 86400000;

  function dayTicks(low, high) {
    const span = high - low;
    const ticks = [];
    if (span <= 70) {
      const step = span <= 10 ? 1 : span <= 24 ? 2 : 7;
      for (let day = Math.ceil(low); day <= high; day += step) {
        const parts = dayParts(day);
        ticks.push([day, `${parts.day} ${data.months[parts.month].slice(0, 3)}`]);
      }
      return ticks;
    }
    const months = span / 30.4 <= 14 ? 1 : span / 30.4 <= 40 ? 3 : 12 * Math.max(1, Math.ceil(span / 365 / 10));
    const first = dayParts(Math.ceil(low));
    for (let at = first.year * 12 + Math.floor(first.month / Math.min(months, 12)) * Math.min(months, 12); ; at += months) {
      const day = monthStart(Math.floor(at / 12), at % 12);
      if (day > high) return ticks;
      if (day < low) continue;
      ticks.push([day, months >= 12 ? String(Math.floor(at / 12)) : `${data.months[at % 12].slice(0, 3)} ${Math.floor(at / 12)}`]);
    }
  }

  function numberTicks(low, high) {
    const raw = (high - low) / 6;
    const power = 10 ** Math.floor(Math.log10(Math.max(raw, 1)));
    const step = Math.max(1, [1, 2, 5, 10].map((n) => n * power).find((n) => n >= raw) ?? power);
    const ticks = [];
    for (let at = Math.ceil(low / step) * step; at <= high; at += step) ticks.push([at, inDigits(at)]);
    return ticks;
  }

  function axis(ticks, x, y) {
    const shown = ticks.filter((_, index) => index % Math.ceil(ticks.length / 11) === 0);
    return el("g", { class: "axis" },
      el("line", { x1: left, x2: width - right, y1: y, y2: y }),
      shown.map(([at, label]) => el("g", {},
        el("line", { x1: x(at), x2: x(at), y1: 4, y2: y + 4, class: "tick" }),
        el("text", { x: x(at), y: y + 18, "text-anchor": "middle" }, label))));
  }

  function bar(part, x, y, kind) {
    const from = part[0] === null ? left : x(part[0]), to = part[1] === null ? width - right : x(part[1]);
    if (part[0] !== null && part[0] === part[1]) return el("circle", { cx: from, cy: y + 7, r: kind === "strict" ? 6 : 7, class: kind });
    const pieces = [el("rect", { x: from, y, width: Math.max(to - from, 3), height: 14, rx: 3, class: kind })];
    if (part[1] === null) pieces.push(el("path", { d: `M${to - 1},${y - 3} l9,10 l-9,10 z`, class: kind }));
    if (part[0] === null) pieces.push(el("path", { d: `M${from + 1},${y - 3} l-9,10 l9,10 z`, class: kind }));
    return el("g", {}, pieces);
  }

  function rowOf({ claim, number }, x, y) {
    const middle = finite(claim.lenient.flat()).map(x).reduce((a, b) => a + b, 0) / finite(claim.lenient.flat()).length;
    const anchor = middle < width * 0.3 ? "start" : middle > width * 0.7 ? "end" : "middle";
    const at = anchor === "start" ? left : anchor === "end" ? width - right : middle;
    return el("g", { class: `row side${number % 6}` },
      el("text", { x: at, y: y + 12, "text-anchor": anchor, class: "label" }, cut(`${number + 1}  “${claim.quote}” = ${claim.label}`, 92)),
      claim.lenient.map((part) => bar(part, x, y + 20, "lenient")),
      claim.strict.map((part) => bar(part, x, y + 20, "strict")));
  }

  /** The length that a text tells, beside the two dates it lies between. */
  function lengthRow(days, claim, number, x, y) {
    const from = Math.min(...days), to = Math.max(...days);
    const low = claim.lenient[0][0] ?? 0, high = claim.lenient[claim.lenient.length - 1][1];
    return el("g", { class: `row side${number % 6}` },
      el("path", { d: `M${x(from)},${y + 4} v6 H${x(to)} v-6`, class: "bracket" }),
      el("text", { x: (x(from) + x(to)) / 2, y: y + 24, "text-anchor": "middle", class: "label" }, word(to - from === 1 ? "html.days.one" : "html.days", inDigits(to - from))),
      el("line", { x1: x(from), x2: x(from + low), y1: y + 41, y2: y + 41, class: "distance" }),
      bar([from + low, high === null ? null : from + high], x, y + 34, "lenient"),
      el("text", { x: left, y: y + 62, class: "label" }, cut(`${number + 1}  “${claim.quote}” = ${claim.label}`, 92)));
  }

  function frame(height, description, ...children) {
    return el("figure", {}, el("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": description }, children), el("figcaption", {}, description));
  }

  function line(group, claims) {
    const type = group[0].claim.type;
    const lengths = type === "day" && group.length === 2 ? claims.map((claim, number) => ({ claim, number })).filter(({ claim }) => claim.type === "days" && claim.lenient.length > 0) : [];
    const days = group.flatMap(({ claim }) => finite(claim.lenient.flat()));
    const values = [...days];
    const from = Math.min(...days);
    for (const { claim } of lengths) values.push(...finite(claim.lenient.flat()).map((length) => from + length));
    const published = type === "day" ? [...new Set(group.map(({ claim }) => claim.published).filter((day) => day !== null))] : [];
    const [low, high] = domainOf([...values, ...published.filter((day) => Math.abs(day - from) < 4000)]);
    const x = (value) => left + 8 + ((Math.min(Math.max(value, low), high) - low) / (high - low)) * (width - left - right - 16);
    const bottom = group.length * rowHeight + lengths.length * 72 + 10;
    const marks = published.filter((day) => day >= low && day <= high).map((day) =>
      el("path", { d: `M${x(day)},${bottom} l-5,8 h10 z`, class: "published" }, el("title", {}, word("html.published", dayInWords(day)))));
    return frame(bottom + 26, word(type === "day" ? "html.time-line" : "html.number-line"),
      axis(type === "day" ? dayTicks(low, high) : numberTicks(low, high), x, bottom),
      group.map((entry, index) => rowOf(entry, x, 6 + index * rowHeight)),
      lengths.map(({ claim, number }, index) => lengthRow(days, claim, number, x, 6 + group.length * rowHeight + index * 72)),
      marks);
  }

  /** The seven days of the week, when a weekday clashes with a date. */
  function week(claims) {
    const marks = [];
    claims.forEach((claim, number) => {
      const exact = claim.lenient.length === 1 && claim.lenient[0][0] !== null && claim.lenient[0][0] === claim.lenient[0][1];
      if (!exact) return;
      if (claim.type === "weekday") marks.push({ at: claim.lenient[0][0], claim, number });
      if (claim.type === "day") marks.push({ at: (((claim.lenient[0][0] + 3) % 7) + 7) % 7, claim, number });
    });
    if (!marks.some(({ claim }) => claim.type === "weekday") || marks.length < 2) return null;
    const cell = (width - left - right) / 7;
    const rows = Math.max(...data.weekdays.map((_, day) => marks.filter((mark) => mark.at === day).length));
    return frame(36 + rows * 24, word("html.week"), data.weekdays.map((name, day) => {
      const here = marks.filter((mark) => mark.at === day);
      return el("g", { class: here.length > 0 ? "cell marked" : "cell" },
        el("rect", { x: left + day * cell + 2, y: 2, width: cell - 4, height: 32 + rows * 24 - 4, rx: 6 }),
        el("text", { x: left + (day + 0.5) * cell, y: 22, "text-anchor": "middle", class: "label" }, name),
        here.map(({ claim, number }, index) => el("text", { x: left + (day + 0.5) * cell, y: 46 + index * 24, "text-anchor": "middle", class: `mark side${number % 6}` }, cut(`${number + 1} ${claim.quote}`, 14))));
    }));
  }

  /** Pictures of a finding; none where nothing can be drawn. */
  return (finding) => {
    const strip = week(finding.claims);
    return strip ? [strip] : groups(finding.claims).map((group) => line(group, finding.claims));
  };
})();
