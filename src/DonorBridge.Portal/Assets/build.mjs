// Makes wwwroot/built: one style sheet, one module, and the licence of what they contain.
// Called by the project's build; alone: npm run build.
import { copyFile, readFile, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { theme } from "./theme/theme.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const out = root + "wwwroot/built/";
const system = root + "node_modules/@digdir/designsystemet-css/";

const ourColours = {
  name: "our colours",
  setup(bundle) {
    bundle.onResolve({ filter: /^made:theme$/ }, () => ({ path: "theme", namespace: "made" }));
    bundle.onLoad({ filter: /.*/, namespace: "made" }, () => ({ contents: theme(), loader: "css" }));
    // The design system's own colours are replaced by ours, so they are not sent.
    bundle.onLoad({ filter: /designsystemet\.css$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(/--ds-color-[a-z0-9-]+:#[0-9a-fA-F]+;?/g, ""),
      loader: "css",
    }));
  },
};

await rm(out, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { portal: "Assets/styles/portal.css", page: "Assets/modules/page.mjs" },
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["chrome111", "firefox115", "safari16.4"],
  legalComments: "none",
  banner: { css: "/* Contains @digdir/designsystemet-css, MIT: see designsystemet-licence.txt. */" },
  plugins: [ourColours],
  logLevel: "warning",
});
await copyFile(system + "LICENSE", out + "designsystemet-licence.txt");
