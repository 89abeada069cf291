// What was typed outlives a session that ends in the middle, and a page that is left: it stays in this tab, for this person, until
// it is sent. Files cannot be kept.
import { who } from "../session.js";

const KEPT = "plan-monitor.form.";

/**
 * Puts what was typed before back into fields, and remembers what is typed from now on.
 *
 * @param fields by the name under which each is kept
 * @param store what the form is about, where more than one of its kind can stand at this address
 * @returns `{ forget() }`
 */
export function keep(node, fields, store = "") {
  const names = Object.keys(fields).filter((name) => fields[name].input.type !== "file");
  const key = `${KEPT}${who().subject ?? ""}.${location.pathname}.${store || names.join(",")}`;
  const initial = new Map(names.map((name) => [name, fields[name].input.value]));
  restore(fields, read(key));
  node.addEventListener("input", () => {
    const typed = names.filter((name) => fields[name].input.value !== initial.get(name)).map((name) => [name, fields[name].input.value]);
    if (typed.length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(typed)));
  });
  return { forget: () => sessionStorage.removeItem(key) };
}

/** One after the other, as if each were typed, but for the form, which takes nothing of it for unsaved: choosing a month fills the fields below it anew. */
function restore(fields, typed) {
  for (const [name, value] of Object.entries(typed)) {
    const input = fields[name]?.input;
    if (!input || input.value === value) continue;
    input.value = value;
    for (const type of ["input", "change"]) input.dispatchEvent(new Event(type, { bubbles: false }));
  }
}

function read(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "{}");
  } catch {
    return {};
  }
}
