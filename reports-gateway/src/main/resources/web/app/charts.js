import { h, svg } from "./dom.js";
import { number, percent, t } from "./i18n.js";

const RING = { size: 100, radius: 42 };
const CIRCUMFERENCE = 2 * Math.PI * RING.radius;

const present = (counts) => Object.entries(counts).filter(([, count]) => count > 0);

/** A bar of segments, one per key that occurs; `words` names the family of keys (verdict, stage). */
export function stack(counts, words, { href = null, total = null, slim = false, numbers = true } = {}) {
  const parts = present(counts);
  const sum = parts.reduce((all, [, count]) => all + count, 0);
  const spoken = parts.map(([key, count]) => `${t(`${words}.${key}`)} ${count}`).join(", ");
  const segments = parts.map(([key, count]) =>
    h("span", { class: `seg k-${key}`, vars: { n: count }, title: `${t(`${words}.${key}`)}: ${number(count)}` },
      numbers && count / (total ?? sum) > 0.035 ? number(count) : null));
  if (total > sum) segments.push(h("span", { class: "rest", vars: { n: total - sum } }));
  return h(href ? "a" : "div", { class: slim ? "stack slim" : "stack", role: href ? null : "img", "aria-label": spoken, href }, segments);
}

/** What the colours mean, with the counts: the chart again, for those who read. */
export function legend(counts, words, hrefOf = null) {
  return h("ul", { class: "legend" }, present(counts).map(([key, count]) =>
    h("li", { class: `k-${key}` }, h(hrefOf ? "a" : "span", { href: hrefOf?.(key) ?? null }, h("i"), h("span", {}, t(`${words}.${key}`)), h("b", {}, number(count))))));
}

/** One dot for each thing counted. */
export function dots(counts, words, { none = 0, label = null } = {}) {
  const parts = present(counts);
  const spoken = parts.map(([key, count]) => `${t(`${words}.${key}`)} ${count}`).join(", ");
  return h("span", { class: "dots graph", role: "img", "aria-label": [label, spoken || "0"].filter(Boolean).join(": "), "data-label": label },
    parts.flatMap(([key, count]) => Array.from({ length: count }, () => h("span", { class: `dot k-${key}`, title: t(`${words}.${key}`) }))),
    Array.from({ length: none }, () => h("span", { class: "dot none" })));
}

/** A share as a ring, its value in the middle. */
export function ring(share, key) {
  return svg("svg", { viewBox: `0 0 ${RING.size} ${RING.size}`, class: `k-${key}`, "aria-hidden": "true" },
    circle("ring back"),
    share > 0 ? circle("ring value", `${Math.max(share * CIRCUMFERENCE, 1)} ${CIRCUMFERENCE}`) : null,
    svg("text", { class: "ring-text", x: 50, y: 51 }, share === null ? "—" : percent(share)));
}

/** Several shares as one ring: the small picture of a tile. */
export function donut(counts) {
  const parts = present(counts);
  const sum = parts.reduce((all, [, count]) => all + count, 0);
  let before = 0;
  const arcs = parts.map(([key, count]) => {
    const length = (count / sum) * CIRCUMFERENCE;
    const arc = svg("g", { class: `k-${key}` }, circle("ring-seg", `${length} ${CIRCUMFERENCE - length}`, -before));
    before += length;
    return arc;
  });
  return svg("svg", { viewBox: `0 0 ${RING.size} ${RING.size}`, "aria-hidden": "true" }, sum ? arcs : circle("ring back"));
}

function circle(name, dash = null, offset = null) {
  return svg("circle", { class: name, cx: 50, cy: 50, r: RING.radius, "stroke-dasharray": dash, "stroke-dashoffset": offset });
}
