import { fromBase64, sha256 } from './key-vault.js';

/** What the pads that keys are used on have in common: how they look, and how they show what is signed. */

export const SHEET = new CSSStyleSheet();
SHEET.replaceSync(`
  :host { color: var(--perimeter-key-text, var(--vaadin-text-color, CanvasText)); display: block; max-width: 44rem; }
  :host([hidden]) { display: none; }
  form, section { display: flex; flex-direction: column; gap: 0.5rem; margin: 0; }
  section { border: 1px solid var(--border); border-radius: 0.375rem; margin-bottom: 0.5rem; padding: 0.75rem 1rem; }
  :host {
    --border: var(--perimeter-key-border, light-dark(#767b84, #8d939e));
    --accent: var(--perimeter-key-accent, light-dark(#1b4f91, #9cc2f5));
    --on-accent: var(--perimeter-key-on-accent, light-dark(#ffffff, #10151d));
    --error: var(--perimeter-key-error, light-dark(#a3201b, #ffb4ab));
    --muted: var(--perimeter-key-muted, var(--vaadin-text-color-secondary, light-dark(#4b515b, #b9bfca)));
    --mono: var(--perimeter-key-mono, ui-monospace, "DejaVu Sans Mono", Consolas, monospace);
  }
  p, ul { margin: 0; }
  .title { font-size: 0.875rem; font-weight: 600; }
  ul { padding-inline-start: 1.25rem; }
  label { font-size: 0.875rem; font-weight: 600; }
  .check { align-items: center; display: flex; font-weight: 400; gap: 0.5rem; }
  .muted { color: var(--muted); font-size: 0.875rem; }
  input[type="password"], input[type="text"] {
    background: var(--perimeter-key-surface, Field); border: 1px solid var(--border); border-radius: 0.375rem;
    box-sizing: border-box; color: inherit; font: inherit; min-height: 2.25rem; padding: 0 0.75rem; width: 100%;
  }
  input[aria-invalid="true"] { border-color: var(--error); border-width: 2px; }
  button {
    align-self: start; background: var(--accent); border: 0; border-radius: 0.375rem; color: var(--on-accent);
    cursor: pointer; font: inherit; font-weight: 600; min-height: 2.25rem; padding: 0 1rem;
  }
  button[aria-disabled="true"] { cursor: default; opacity: 0.7; }
  :is(input, button, summary, pre):focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  code, pre { font-family: var(--mono); font-size: 0.8125rem; }
  code span { display: inline-block; margin-inline-end: 0.5ch; }
  code { overflow-wrap: anywhere; }
  summary { cursor: pointer; font-size: 0.875rem; }
  pre { margin: 0.5rem 0 0; max-height: 16rem; overflow: auto; overflow-wrap: anywhere; white-space: pre-wrap; }
  progress { accent-color: var(--accent); width: 100%; }
  .error { color: var(--error); font-size: 0.875rem; }
  .error:empty, .status:empty { margin-block-end: -0.5rem; }
  [hidden] { display: none !important; }
`);

export function node(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element) {
      element[name] = value;
    } else {
      element.setAttribute(name, value);
    }
  }
  element.append(...children);
  return element;
}

/**
 * What is about to be signed, worked out here from the very bytes.
 *
 * @param statement the bytes, base64
 * @param lines     short ones that say what is signed
 * @param labels    `summary`, `hash`, `exact`
 * @returns {{section: HTMLElement, shown: Promise<Uint8Array>}} the bytes, once their hash can be read
 */
export function statementSection(statement, lines, labels) {
  const hash = node('code', { id: 'hash' });
  const text = node('pre', { tabIndex: 0, role: 'region', 'aria-label': labels.exact });
  const section = node(
    'section', { 'aria-labelledby': 'summary' },
    node('p', { className: 'title', id: 'summary', textContent: labels.summary }),
    node('ul', { hidden: lines.length === 0 }, ...lines.map((line) => node('li', { textContent: line }))),
    node('p', { className: 'title', textContent: labels.hash }), hash,
    node('details', {}, node('summary', { textContent: labels.exact }), text));
  return { section, shown: describe(statement, hash, text) };
}

async function describe(statement, hash, text) {
  const bytes = fromBase64(statement);
  text.textContent = new TextDecoder().decode(bytes).replace('\0', '\n');
  const hex = await sha256(bytes);
  hash.replaceChildren(...hex.match(/.{8}/g).map((group) => node('span', { textContent: group })));
  return bytes;
}
