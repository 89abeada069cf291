// Elements from values. Text is always text: nothing here can turn data into markup.
const SVG = "http://www.w3.org/2000/svg";

/** An element; `vars` sets custom properties through the CSSOM, which a strict CSP allows where style attributes are not. */
export function h(tag, props = {}, ...children) {
  return fill(document.createElement(tag), props, children);
}

export function svg(tag, props = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), props, children);
}

function fill(element, props, children) {
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "vars") {
      for (const [key, number] of Object.entries(value)) element.style.setProperty(`--${key}`, String(number));
    } else if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}
