import { colours, dark, light, page, series } from "./palette.mjs";

/** The theme as CSS: light by itself, dark by the reader's system or by choice, always light on paper. */
export function theme() {
  const bright = values(light, "light"), dim = values(dark, "dark");
  return [
    `:root,[data-color-scheme]{${bright}}`,
    `[data-color-scheme=dark]{${dim}}`,
    `@media (prefers-color-scheme:dark){[data-color-scheme=auto]{${dim}}}`,
    `@media print{:root,[data-color-scheme]{${bright}color-scheme:light}}`,
  ].join("\n");
}

function values(steps, scheme) {
  const lines = [];
  for (const [colour, { hue, strength, strengthInDark = strength }] of Object.entries(colours))
    for (const [step, [lightness, share]] of Object.entries(steps))
      lines.push(`--ds-color-${colour}-${step}:${hex(lightness, (scheme === "dark" ? strengthInDark : strength) * share, hue)};`);
  series[scheme].forEach((value, i) => lines.push(`--series-${i + 1}:${hex(...value)};`));
  for (const [name, value] of Object.entries(page[scheme])) lines.push(`--page-${name}:${hex(...value)};`);
  lines.push(`--ds-color-focus-inner:${hex(...page[scheme].paper)};--ds-color-focus-outer:${scheme === "light" ? hex(0.33, 0.11, 250) : hex(0.88, 0.1, 85)};`);
  return lines.join("");
}

/** OKLCH to sRGB; what lies outside the screen's colours is clipped. */
function hex(lightness, chroma, hue) {
  const a = chroma * Math.cos((hue * Math.PI) / 180), b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return "#" + linear.map(channel).map((v) => v.toString(16).padStart(2, "0")).join("");
}

function channel(linear) {
  const v = Math.min(1, Math.max(0, linear));
  return Math.round(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055));
}
