import * as vault from './key-vault.js';
import { SHEET, node, statementSection } from './pad-parts.js';

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

  #statement() {
    const { section, shown } =
      statementSection(this.getAttribute('statement') ?? '', this.#summary, this.#labels);
    shown.then(
      (bytes) => {
        if (section.isConnected) {
          this.#shown = bytes;
        }
      },
      (error) => this.#fail(error));
    return section;
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
