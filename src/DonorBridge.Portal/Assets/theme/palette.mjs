// The colours of the portal, as hue and strength; build.mjs makes the sixteen steps of each that the design system asks for.
// "harbour" is the product's own blue, "sand" its warm side; the rest carry meaning and are never the only carrier of it.
export const colours = {
  accent: { hue: 243, strength: 0.082 },
  neutral: { hue: 245, strength: 0.014, strengthInDark: 0.055 },
  brand1: { hue: 78, strength: 0.07 },
  brand2: { hue: 195, strength: 0.065 },
  info: { hue: 243, strength: 0.075 },
  success: { hue: 160, strength: 0.085 },
  warning: { hue: 72, strength: 0.115 },
  danger: { hue: 27, strength: 0.15 },
};

// Each step: lightness, and the share of the colour's strength it carries.
export const light = {
  "background-default": [0.995, 0.04],
  "background-tinted": [0.975, 0.12],
  "surface-default": [1, 0],
  "surface-tinted": [0.958, 0.2],
  "surface-hover": [0.928, 0.32],
  "surface-active": [0.898, 0.42],
  "border-subtle": [0.87, 0.35],
  "border-default": [0.6, 0.8],
  "border-strong": [0.45, 0.95],
  "text-subtle": [0.42, 1],
  "text-default": [0.27, 0.75],
  "base-default": [0.41, 1],
  "base-hover": [0.35, 1],
  "base-active": [0.3, 0.95],
  "base-contrast-subtle": [0.94, 0.2],
  "base-contrast-default": [1, 0],
};

export const dark = {
  "background-default": [0.2, 0.3],
  "background-tinted": [0.235, 0.35],
  "surface-default": [0.245, 0.32],
  "surface-tinted": [0.285, 0.42],
  "surface-hover": [0.33, 0.5],
  "surface-active": [0.37, 0.55],
  "border-subtle": [0.38, 0.45],
  "border-default": [0.62, 0.6],
  "border-strong": [0.75, 0.7],
  "text-subtle": [0.83, 0.62],
  "text-default": [0.945, 0.2],
  "base-default": [0.8, 0.75],
  "base-hover": [0.86, 0.6],
  "base-active": [0.9, 0.45],
  "base-contrast-subtle": [0.3, 0.4],
  "base-contrast-default": [0.17, 0.35],
};

// Series of charts: told apart by lightness as well as by hue, so that they hold in print and for colour-blind eyes.
export const series = {
  light: [[0.43, 0.09, 243], [0.72, 0.1, 78], [0.58, 0.08, 195], [0.35, 0.1, 330], [0.66, 0.1, 135], [0.55, 0.02, 245]],
  dark: [[0.76, 0.085, 243], [0.85, 0.09, 85], [0.66, 0.08, 195], [0.72, 0.1, 330], [0.78, 0.1, 135], [0.6, 0.02, 245]],
};

// The page itself: paper that is a little warm, and the deep water of the header.
export const page = {
  light: { paper: [0.984, 0.007, 85], header: [0.29, 0.055, 245], "header-ink": [0.98, 0.008, 85], "header-edge": [0.78, 0.085, 78], shade: [0.4, 0.05, 245] },
  dark: { paper: [0.185, 0.018, 245], header: [0.235, 0.035, 245], "header-ink": [0.96, 0.01, 85], "header-edge": [0.74, 0.08, 78], shade: [0, 0, 0] },
};
