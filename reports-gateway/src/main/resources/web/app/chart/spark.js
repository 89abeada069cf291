import { svg } from "../dom.js";

const WIDTH = 160;
const HEIGHT = 44;
const PAD = 5;

/** A line of shares along time, its last point marked; a month without a value leaves a gap. */
export function line(values, labels, spoken) {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (i) => PAD + (values.length === 1 ? (WIDTH - 2 * PAD) : (i / (values.length - 1)) * (WIDTH - 2 * PAD));
  const y = (value) => HEIGHT - PAD - (high === low ? 0.5 : (value - low) / (high - low)) * (HEIGHT - 2 * PAD);
  const last = values.findLastIndex((value) => value !== null);
  return svg("svg", { class: "spark", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": spoken },
    svg("title", {}, spoken),
    svg("path", { d: path(values, x, y) }),
    values.map((value, i) => value === null ? null : svg("circle", { cx: x(i), cy: y(value), r: i === last ? 4 : 1.6, class: i === last ? "last" : null })));
}

function path(values, x, y) {
  let pen = "M";
  return values.map((value, i) => {
    if (value === null) {
      pen = "M";
      return "";
    }
    const step = `${pen}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
    pen = "L";
    return step;
  }).join(" ");
}
