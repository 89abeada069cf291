// What news has changed is marked for a moment, so that a page that renews itself does not do so behind the reader's back.
const MARKED = "a.row, a.tile, a.stage, a.trend, .reds li, .moves li, tbody tr, dd, .word";

/** Notes what is shown; the answer marks what says something else afterwards. */
export function markFresh(root) {
  const before = new Map(texts(root));
  return () => {
    for (const [key, text, element] of texts(root)) {
      if (before.has(key) && before.get(key) !== text) element.classList.add("fresh");
    }
  };
}

/** Each part of the page that may change with its place: its card, and what it is called there. */
function texts(root) {
  const seen = new Map();
  return [...root.querySelectorAll(MARKED)].map((element) => {
    const card = element.closest("section")?.querySelector("h2")?.textContent ?? "";
    const name = element.getAttribute("href") ?? element.querySelector("a")?.getAttribute("href") ?? element.previousElementSibling?.textContent ?? element.className;
    const times = (seen.get(card + name) ?? 0) + 1;
    seen.set(card + name, times);
    return [`${card}\n${name}\n${times}`, element.textContent, element];
  });
}
