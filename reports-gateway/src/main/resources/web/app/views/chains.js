import { nowAndThen, read, readIfThere } from "../api.js";
import { h } from "../dom.js";
import { current, number, say, t } from "../i18n.js";
import { address } from "../router.js";
import { card, empty, table, view as page } from "./parts.js";

/** The industry chains with what is known of their nodes, or the drawing of one. */
export async function view({ plan, code }) {
  const base = `/projects/v1/plans/${encodeURIComponent(plan)}/chains`;
  const { items } = await read(`${base}?limit=100`);
  const analysis = code ? await readIfThere(nowAndThen(`${base}/${encodeURIComponent(code)}/analysis`)) : null;
  const chain = code ? items.find((item) => item.code === code) : null;
  const title = chain ? say(chain.name, code) : t("views.chains");
  return {
    title, data: code ? `${base}/${encodeURIComponent(code)}` : base,
    node: page({ plan, title, trail: code ? [{ name: t("views.chains"), href: address(plan, "chains") }] : [], sub: chain ? say(chain.tier?.name) : t("chains.sub") },
      code ? [drawing(base, code, title), analysis ? weak(base, code, analysis) : null] : list(plan, base, items, title)),
  };
}

function list(plan, base, items, title) {
  return card(title, { wide: true, data: base }, items.length === 0 ? empty(t("views.nothing")) : table(title,
    [t("columns.name"), t("columns.tier"), { name: t("chains.nodes"), number: true }, { name: t("chains.confirmed"), number: true }, { name: t("chains.missing"), number: true }, { name: t("chains.unknown"), number: true }],
    items.map((item) => [h("a", { href: address(plan, "chains", item.code) }, say(item.name, item.code)), say(item.tier?.name),
      ...[item.nodes, item.byCoverage.CONFIRMED, item.byCoverage.MISSING, item.byCoverage.UNKNOWN].map((count) => h("a", { href: address(plan, "chains", item.code) }, number(count ?? 0)))])));
}

function drawing(base, code, title) {
  const graph = `${base}/${encodeURIComponent(code)}/graph/SVG`;
  return card(t("chains.graph"), { wide: true, data: `${base}/${encodeURIComponent(code)}/analysis` },
    h("div", { class: "drawing", tabindex: 0, role: "region", "aria-label": title }, h("img", { src: nowAndThen(`${graph}?language=${current().toUpperCase()}`), alt: t("chains.alt", title) })));
}

/** What is missing, what hangs on one supplier, what nobody has looked into: worst first, each with who answers for it. */
function weak(base, code, { missing, weak: single, unknown }) {
  const rows = [["missing", missing], ["weak", single], ["unknown", unknown]].flatMap(([kind, nodes]) => nodes.map((node) => ({ kind, node })));
  return card(t("analysis.title"), { wide: true, data: `${base}/${encodeURIComponent(code)}/analysis` }, rows.length === 0 ? empty(t("analysis.none")) : table(t("analysis.title"),
    [t("analysis.node"), t("analysis.kind"), t("columns.owner")], rows.map(({ kind, node }) => [
      h("a", { href: `${base}/${encodeURIComponent(code)}/nodes/${encodeURIComponent(node.code)}` }, say(node.name, node.code)),
      h("span", { class: `chip link-${kind}` }, t(`analysis.${kind}`)), node.owner?.name ?? null])));
}
