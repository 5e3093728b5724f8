import * as vault from './key-vault.js';

/**
 * `<perimeter-key-pad>`: where a person types a passphrase. The field lies in here, so that the server never sees it.
 *
 * Attributes (those marked * are also properties with the parsed value):
 *   mode        `create` makes a key, `sign` signs with one
 *   envelope    sign: the person's envelope, base64
 *   statement   sign: the exact bytes to sign, base64
 *   summary *   sign: JSON array of short lines that say what is signed
 *   labels *    JSON object: any of LABELS, in the person's language; `{0}` in `tooShort` is the least length
 *   min-length  create: least length of a passphrase, 12
 *
 * Events (bubbling, composed):
 *   key-created  {spki, envelope}   base64
 *   signed       {signature}        base64url
 *   failed       {code}             wrong-passphrase, not-an-envelope, unsupported, failed
 *
 * Looks: the custom properties --perimeter-key-text, -muted, -border, -surface, -accent, -on-accent, -error, -mono.
 */

export const LABELS = Object.freeze({
  local: 'The passphrase stays in this browser; the server never sees it.',
  passphrase: 'Passphrase',
  repeat: 'Passphrase again',
  show: 'Show what I type',
  create: 'Make my key',
  sign: 'Sign',
  summary: 'You sign',
  hash: 'SHA-256 of what you sign',
  exact: 'The exact text',
  working: 'Opening your key. This takes a second or two…',
  making: 'Making your key. This takes a second or two…',
  created: 'Your key is made.',
  signed: 'Signed.',
  empty: 'Enter the passphrase of your key.',
  tooShort: 'Use at least {0} characters.',
  different: 'The two passphrases differ.',
  wrongPassphrase: 'This passphrase does not open your key. Nothing was signed.',
  notAnEnvelope: 'Your stored key is damaged. Nothing was signed; ask for a new key.',
  unsupported: 'This browser cannot do it: it needs Ed25519, and a page over HTTPS or on localhost.',
  failed: 'It did not work, and nothing was signed. Try again.',
});

const FAILURES = {
  'wrong-passphrase': 'wrongPassphrase',
  'not-an-envelope': 'notAnEnvelope',
  unsupported: 'unsupported',
};

const SHEET = new CSSStyleSheet();
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
  code span { margin-inline-end: 0.5ch; }
  code { overflow-wrap: anywhere; }
  summary { cursor: pointer; font-size: 0.875rem; }
  pre { margin: 0.5rem 0 0; max-height: 16rem; overflow: auto; overflow-wrap: anywhere; white-space: pre-wrap; }
  progress { accent-color: var(--accent); width: 100%; }
  .error { color: var(--error); font-size: 0.875rem; }
  .error:empty, .status:empty { margin-block-end: -0.5rem; }
  [hidden] { display: none !important; }
`);

function node(tag, properties = {}, ...children) {
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

export class KeyPad extends HTMLElement {
  static observedAttributes = ['mode', 'envelope', 'statement', 'summary', 'labels', 'min-length'];

  #root;
  #parts = {};
  #labels = LABELS;
  #summary = [];
  #shown = null;
  #busy = false;
  #stale = false;
  #turn = 0;

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    this.#root.adoptedStyleSheets = [SHEET];
    // What is typed in here is nobody else's: no listener outside learns of keys or input.
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'copy', 'cut', 'paste']) {
      this.#root.addEventListener(type, (event) => event.stopPropagation());
    }
  }

  get labels() {
    return this.#labels;
  }

  set labels(labels) {
    this.#labels = { ...LABELS, ...labels };
    this.#render();
  }

  get summary() {
    return this.#summary;
  }

  set summary(lines) {
    this.#summary = lines.map(String);
    this.#render();
  }

  connectedCallback() {
    for (const name of ['labels', 'summary']) {
      if (Object.hasOwn(this, name)) { // set before this module was loaded
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    this.#render();
  }

  disconnectedCallback() {
    this.#turn++;
    this.#busy = false;
    this.#clear();
  }

  attributeChangedCallback(name, before, value) {
    if (name === 'labels' || name === 'summary') {
      this[name] = JSON.parse(value ?? (name === 'labels' ? '{}' : '[]'));
    } else if (before !== value) {
      this.#render();
    }
  }

  /** To the field, though what is signed stands before it. */
  focus(options) {
    this.#parts.passphrase?.focus(options);
  }

  get #creates() {
    return this.getAttribute('mode') === 'create';
  }

  get #minLength() {
    return Number(this.getAttribute('min-length') ?? 12);
  }

  #render() {
    this.#stale = this.#busy;
    if (!this.isConnected || this.#busy) {
      return;
    }
    this.#clear();
    this.#shown = null;
    const labels = this.#labels;
    const creates = this.#creates;
    const parts = (this.#parts = {
      passphrase: this.#field('passphrase', creates ? 'new-password' : 'off'),
      repeat: creates ? this.#field('repeat', 'new-password') : null,
      show: node('input', { type: 'checkbox', id: 'show' }),
      error: node('p', { className: 'error', id: 'error', role: 'alert' }),
      status: node('p', { className: 'muted status', role: 'status' }),
      progress: node('progress', { hidden: true, 'aria-label': creates ? labels.making : labels.working }),
      button: node('button', { type: 'submit', textContent: creates ? labels.create : labels.sign }),
    });
    parts.show.addEventListener('change', () => this.#reveal(parts.show.checked));
    const form = node(
      'form', { noValidate: true, autocomplete: 'off' },
      node('label', { htmlFor: 'passphrase', textContent: labels.passphrase }), parts.passphrase);
    if (parts.repeat) {
      form.append(node('label', { htmlFor: 'repeat', textContent: labels.repeat }), parts.repeat);
    }
    form.append(
      node('label', { className: 'check', htmlFor: 'show' }, parts.show, labels.show),
      parts.error,
      node('p', { className: 'muted', id: 'local', textContent: labels.local }),
      parts.button, parts.progress, parts.status);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      event.stopPropagation();
      this.#submit();
    });
    this.#root.replaceChildren(...(creates ? [] : [this.#statement()]), form);
  }

  #field(id, autocomplete) {
    return node('input', {
      type: 'password', id, autocomplete, spellcheck: false, autocapitalize: 'off', required: true,
      'aria-describedby': 'error local',
    });
  }

  /** What is about to be signed, worked out here from the very bytes. */
  #statement() {
    const hash = node('code', { id: 'hash' });
    const lines = this.#summary.map((line) => node('li', { textContent: line }));
    const text = node('pre', { tabIndex: 0, role: 'region', 'aria-label': this.#labels.exact });
    const section = node(
      'section', { 'aria-labelledby': 'summary' },
      node('p', { className: 'title', id: 'summary', textContent: this.#labels.summary }),
      node('ul', { hidden: lines.length === 0 }, ...lines),
      node('p', { className: 'title', textContent: this.#labels.hash }), hash,
      node('details', {}, node('summary', { textContent: this.#labels.exact }), text));
    this.#describe(hash, text);
    return section;
  }

  async #describe(hash, text) {
    try {
      const bytes = vault.fromBase64(this.getAttribute('statement') ?? '');
      text.textContent = new TextDecoder().decode(bytes).replace('\0', '\n');
      const hex = await vault.sha256(bytes);
      if (hash.isConnected) {
        hash.replaceChildren(...hex.match(/.{8}/g).map((group) => node('span', { textContent: group })));
        this.#shown = bytes;
      }
    } catch (error) {
      this.#fail(error);
    }
  }

  #reveal(visible) {
    for (const field of [this.#parts.passphrase, this.#parts.repeat]) {
      if (field) {
        field.type = visible ? 'text' : 'password';
      }
    }
  }

  async #submit() {
    if (this.#busy || !this.#acceptable()) {
      return;
    }
    const passphrase = this.#parts.passphrase.value;
    const turn = ++this.#turn;
    this.#work(true);
    let detail;
    try {
      detail = this.#creates ? await this.#create(passphrase) : await this.#sign(passphrase);
    } catch (error) {
      if (turn === this.#turn) {
        this.#work(false);
        this.#fail(error);
      }
      return;
    }
    if (turn === this.#turn) {
      this.#work(false);
      this.#clear();
      if (this.#stale) {
        this.#render();
      }
      this.#parts.status.textContent = this.#creates ? this.#labels.created : this.#labels.signed;
      this.#tell(this.#creates ? 'key-created' : 'signed', detail);
    }
  }

  async #create(passphrase) {
    const { spki, envelope } = await vault.create(passphrase);
    return { spki, envelope };
  }

  /** Signs what is shown, and locks the key again at once: one passphrase, one signature. */
  async #sign(passphrase) {
    const bytes = this.#shown;
    if (!bytes) {
      throw new Error('There is nothing to sign');
    }
    const key = await vault.unlock(this.getAttribute('envelope') ?? '', passphrase);
    try {
      return { signature: await key.sign(bytes) };
    } finally {
      key.lock();
    }
  }

  #acceptable() {
    const { passphrase, repeat } = this.#parts;
    this.#say('');
    const length = [...passphrase.value.normalize('NFC')].length;
    if (!this.#creates && length === 0) {
      return this.#refuse(passphrase, this.#labels.empty);
    }
    if (this.#creates && length < this.#minLength) {
      return this.#refuse(passphrase, this.#labels.tooShort.replace('{0}', this.#minLength));
    }
    if (repeat && repeat.value !== passphrase.value) {
      return this.#refuse(repeat, this.#labels.different);
    }
    return true;
  }

  #refuse(field, text) {
    this.#say(text, field);
    field.focus();
    return false;
  }

  #fail(error) {
    const code = error.code in FAILURES ? error.code : 'failed';
    this.#say(this.#labels[FAILURES[code] ?? 'failed'], code === 'wrong-passphrase' ? this.#parts.passphrase : null);
    if (code === 'wrong-passphrase') {
      this.#parts.passphrase.select();
      this.#parts.passphrase.focus();
    }
    this.#tell('failed', { code });
  }

  #say(text, invalid = null) {
    for (const field of [this.#parts.passphrase, this.#parts.repeat]) {
      field?.setAttribute('aria-invalid', String(field === invalid));
    }
    this.#parts.error.textContent = text;
  }

  #work(busy) {
    this.#busy = busy;
    const { button, progress, status } = this.#parts;
    button.setAttribute('aria-disabled', String(busy));
    progress.hidden = !busy;
    status.textContent = busy ? (this.#creates ? this.#labels.making : this.#labels.working) : '';
  }

  #clear() {
    for (const field of [this.#parts.passphrase, this.#parts.repeat]) {
      if (field) {
        field.value = '';
      }
    }
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

customElements.define('perimeter-key-pad', KeyPad);
