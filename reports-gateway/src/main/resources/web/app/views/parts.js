import { h } from "../dom.js";
import { money, number, say, t } from "../i18n.js";
import { address } from "../router.js";

const TEN_THOUSAND_YUAN = "1e4 CNY";

/** A view below the band: where it stands, what it is called, and its cards. */
export function view({ plan, trail = [], title, sub = null }, ...cards) {
  return h("div", { class: "view" },
    h("nav", { class: "trail", "aria-label": t("trail") },
      h("ol", {}, [{ name: t("first"), href: address(plan) }, ...trail].map((step) => h("li", {}, h("a", { href: step.href }, step.name))))),
    h("header", { class: "view-head" }, h("h1", {}, title), sub ? h("p", {}, sub) : null),
    h("div", { class: "cards" }, cards));
}

/** A card with its heading and the address of the data that it shows. */
export function card(title, { sub = null, data = null, wide = false, id = null } = {}, ...content) {
  return h("section", { class: wide ? "card wide" : "card", id },
    h("header", {}, h("h2", {}, title), sub ? h("p", {}, sub) : null, data ? h("a", { href: data }, t("data")) : null), content);
}

/**
 * A table that scrolls inside its card, with its caption for those who hear it. On a phone each row is a block of lines, named by
 * their heads; the roles say that it is a table all the same.
 */
export function table(caption, heads, rows) {
  const names = heads.map((head) => head.name ?? head);
  return h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    h("table", { role: "table" }, h("caption", { class: "visually-hidden" }, caption),
      h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, heads.map((head, i) => h("th", { scope: "col", role: "columnheader", class: head.number ? "number" : null }, names[i])))),
      h("tbody", { role: "rowgroup" }, rows.map((cells) => h("tr", { role: "row" }, cells.map((cell, i) => i === 0
        ? h("th", { scope: "row", role: "rowheader" }, cell ?? "—")
        : h("td", { role: "cell", class: heads[i]?.number ? "number" : null, "data-head": names[i] }, cell ?? "—")))))));
}

/** Names and values, those that are not known left out. */
export function facts(pairs) {
  return h("dl", { class: "facts-grid" }, pairs.filter(([, value]) => value !== null && value !== undefined && value !== "").map(([name, value]) =>
    h("div", {}, h("dt", {}, name), h("dd", {}, value))));
}

export function chip(family, key) {
  return h("span", { class: `chip k-${key}` }, h("i", { class: "swatch", "aria-hidden": "true" }), t(`${family}.${key}`));
}

export function empty(text) {
  return h("p", { class: "empty" }, text);
}

/** The line of the plan that a thing comes from. */
export function line(source) {
  if (!source) return null;
  const where = [source.chapter ? t("source.chapter", source.chapter) : null, source.section ? t("source.section", source.section) : null,
    source.box ? t("source.box", source.box) : null, source.row ?? null].filter(Boolean).join(" · ");
  return h("span", {}, where, source.quote ? h("q", { lang: "zh" }, source.quote) : null);
}

/** A figure with its unit, a code or a text, as precise as it was told; large sums as short as the reader says them; a dash where there is none. */
export function figure(value, unit = null) {
  if (value === null || value === undefined) return "—";
  if (unit?.code === TEN_THOUSAND_YUAN) return money(value * 10_000);
  const digits = String(value).split(".")[1]?.length ?? 0;
  const shown = number(value, Math.min(digits, 4));
  const word = typeof unit === "string" ? unit : say(unit);
  if (!word) return shown;
  return unit.code === "%" ? `${shown}%` : `${shown} ${word}`;
}

/** A choice among things, as links that narrow a list; the chosen one takes itself away. */
export function choices(label, items, chosen, hrefOf) {
  return h("div", { class: "choices", role: "group", "aria-label": label }, items.map((item) =>
    h("a", { href: hrefOf(item.code === chosen ? null : item.code), class: `choice k-${item.code}`, "aria-current": item.code === chosen ? "true" : null },
      item.colour ? h("i", { class: "swatch", "aria-hidden": "true" }) : null, item.name, item.count === undefined ? null : h("b", {}, number(item.count)))));
}
