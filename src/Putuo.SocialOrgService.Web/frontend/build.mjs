// Makes wwwroot/lib from what npm fetched and from our own sources:
//   icons.svg  one sprite with the icons named in icons.txt
//   site.css   the files of wwwroot/css in the order of their names' list below, joined and stripped
//   signalr.min.js  copied as it is
// Run by the project file before static web assets are collected; needs Node 20 and nothing else.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const lib = join(root, "wwwroot", "lib");
mkdirSync(lib, { recursive: true });

const names = readFileSync(join(root, "frontend", "icons.txt"), "utf8")
  .split("\n").map(line => line.trim()).filter(line => line && !line.startsWith("#"));
const symbols = names.map(name => {
  const source = readFileSync(join(root, "node_modules", "@tabler", "icons", "icons", "outline", `${name}.svg`), "utf8");
  const paths = [...source.matchAll(/<(?:path|circle|rect|line|polyline|ellipse)\b[^>]*\/>/g)]
    .map(match => match[0].replace(/\s+/g, " ").replace(" />", "/>"))
    .filter(path => !path.includes('stroke="none" d="M0 0h24v24H0z"'));
  return `<symbol id="${name}" viewBox="0 0 24 24">${paths.join("")}</symbol>`;
});
writeFileSync(join(lib, "icons.svg"), `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`);

const first = ["tokens.css", "base.css", "layout.css"];
const sheets = readdirSync(join(root, "wwwroot", "css")).filter(name => name.endsWith(".css")).sort();
const ordered = [...first, ...sheets.filter(name => !first.includes(name))];
const css = ordered.map(name => readFileSync(join(root, "wwwroot", "css", name), "utf8")).join("\n")
  .replace(/\/\*[\s\S]*?\*\//g, "")
  .replace(/\s*\n\s*/g, "\n")
  .replace(/\n?([{};,])\n/g, "$1")
  .replace(/\n\}/g, "}");
writeFileSync(join(lib, "site.css"), css.trim() + "\n");

copyFileSync(join(root, "node_modules", "@microsoft", "signalr", "dist", "browser", "signalr.min.js"), join(lib, "signalr.min.js"));
