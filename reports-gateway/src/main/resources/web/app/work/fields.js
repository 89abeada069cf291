// Fields of forms: a label, a hint, and a message that belongs to its field for whoever hears the page.
import { h } from "../dom.js";
import { t } from "../i18n.js";
import { keep } from "./kept.js";

let numbers = 0;

/** A field with its label: `{ node, input, say(kind, text) }`; `kind` is "error", "hint" or null, which takes the message away. */
export function field(label, input, { hint = null, required = false, name = null } = {}) {
  const id = `field-${++numbers}`;
  const message = h("p", { class: "message", id: `${id}-message`, "aria-live": "polite" });
  input.id = id;
  if (name) input.name = name;
  if (required) input.setAttribute("aria-required", "true");
  input.setAttribute("aria-describedby", [hint ? `${id}-hint` : null, `${id}-message`].filter(Boolean).join(" "));
  function say(kind, text = "") {
    message.textContent = text;
    message.dataset.kind = kind ?? "";
    if (kind === "error") input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }
  const node = h("div", { class: "field" },
    h("label", { for: id }, label, required ? h("span", { class: "required" }, ` ${t("work.required")}`) : null),
    hint ? h("p", { class: "hint", id: `${id}-hint` }, hint) : null, input, message);
  return { node, input, say, value: () => input.value.trim() };
}

export function text(props = {}) {
  return h("input", { type: "text", autocomplete: "off", ...props });
}

export function area(props = {}) {
  return h("textarea", { rows: 3, ...props });
}

export function select(options, chosen = null, props = {}) {
  return h("select", props, options.map(({ value, name }) => h("option", { value, selected: value === chosen }, name)));
}

/** A text with suggestions, `{ value, name }`: one is chosen, or something else is typed. */
export function suggested(options, props = {}) {
  const id = `suggestions-${++numbers}`;
  return { input: text({ ...props, list: id }), list: h("datalist", { id }, options.map(({ value, name }) => h("option", { value }, name))) };
}

/** A required field that is empty says so; whether it is filled. */
export function filled(one) {
  const ok = one.value() !== "";
  one.say(ok ? null : "error", ok ? "" : t("work.missing"));
  return ok;
}

/**
 * A form that does one thing at a time, says what went wrong where it went wrong, and leads to the first of it.
 *
 * What is typed stays until it is done, also over a session that ends.
 *
 * @param fields by the pointer at which a problem names them: `{ "/imageProgress": field }`
 * @param kept the fields that are kept, by name, where they are others than those
 * @param store what the form is about, where more than one of its kind stands on a page
 * @param onSubmit does it; whatever it throws is shown
 */
export function form(label, { fields = {}, kept = fields, store = "", onSubmit, check = () => true }, ...content) {
  const summary = h("div", { class: "summary", role: "alert" });
  const node = h("form", { class: "work-form", "aria-label": label, novalidate: true }, summary, content);
  const typed = keep(node, kept, store);
  node.addEventListener("input", () => { node.dataset.unsaved = ""; });
  node.addEventListener("submit", async (event) => {
    event.preventDefault();
    summary.replaceChildren();
    if (!check()) return toFirstError(node);
    const buttons = [...node.querySelectorAll("button")];
    buttons.forEach((button) => { button.disabled = true; });
    try {
      if (await onSubmit(event.submitter?.value ?? null) === false) return; // thought better of
      typed.forget();
      delete node.dataset.unsaved;
    } catch (problem) {
      showProblem(problem, fields, summary);
      toFirstError(node);
    } finally {
      buttons.forEach((button) => { button.disabled = false; });
    }
  });
  return node;
}

function toFirstError(node) {
  const first = node.querySelector("[aria-invalid=true]");
  (first ?? node.querySelector(".summary"))?.scrollIntoView({ block: "center" });
  first?.focus();
}

/** A problem document: each error at its field, the rest above them all. */
export function showProblem(problem, fields, summary) {
  if (!problem?.title && problem?.code !== "OFFLINE") throw problem;
  const rest = [];
  for (const error of problem.errors ?? []) {
    const place = Object.keys(fields).filter((pointer) => (error.pointer ?? "").startsWith(pointer)).sort((a, b) => b.length - a.length)[0];
    if (place) fields[place].say("error", error.message);
    else rest.push(error.message);
  }
  const said = problem.code === "OFFLINE" ? t("error.offline") : [problem.title, problem.errors?.length ? null : problem.detail].filter(Boolean).join("：");
  summary.replaceChildren(h("p", {}, h("b", {}, said)), rest.length ? h("ul", {}, rest.map((each) => h("li", {}, each))) : "");
}

export function button(label, { value = null, kind = "plain", type = "submit", onclick = null } = {}) {
  return h("button", { type, value, class: `button ${kind}`, onclick }, label);
}
