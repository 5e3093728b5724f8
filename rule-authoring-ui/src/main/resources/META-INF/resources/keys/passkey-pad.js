import { SHEET, node, statementSection } from './pad-parts.js';
import * as passkey from './passkey.js';

/**
 * `<perimeter-passkey-pad>`: where a person registers a passkey, or has it sign what is shown.
 *
 * Attributes:
 *   mode           `create` registers a passkey, `sign` signs with one
 *   rp-id, origin  the page that the passkey signs on
 *   name           create: of the person, as authenticators show it
 *   exclude        create: JSON array of the ids of passkeys that the person has already, base64url
 *   credential-id  sign: of the passkey, base64url
 *   statement      sign: the exact bytes to sign, base64
 *   summary        sign: JSON array of short lines that say what is signed
 *   labels         JSON object: LABELS in the person's language
 *
 * Events (bubbling, composed):
 *   passkey-made  {spki, algorithm, credentialId}
 *   signed        {signature}  base64url
 *   failed        {code}       that of a PasskeyError, or failed
 */

export const LABELS = Object.freeze({
  asking: 'Your device asks for you now…',
  alreadyHere: 'This authenticator holds a passkey of yours already. Use that one, or another authenticator.',
  cancelled: 'No passkey was used. Try again with the authenticator that holds it, and let it verify you.',
  create: 'Register a passkey',
  created: 'Your passkey is made.',
  exact: 'The exact text',
  failed: 'It did not work, and nothing was signed. Try again.',
  hash: 'SHA-256 of what you sign',
  local: 'Your device checks that it is you. Neither that nor the private key ever reaches the server.',
  notVerified: 'The authenticator did not verify you. Set a PIN or a fingerprint on it, or use another one.',
  otherPage: 'Passkeys sign on the page configured for them alone. Open the application there.',
  otherPasskey: 'Another passkey has signed. Use the one that is registered.',
  sign: 'Sign with my passkey',
  signed: 'Signed.',
  summary: 'You sign',
  unsupported: 'This browser cannot use passkeys here. Use another one, over HTTPS or on localhost.',
});

const FAILURES = {
  'already-here': 'alreadyHere',
  cancelled: 'cancelled',
  'not-verified': 'notVerified',
  'other-page': 'otherPage',
  'other-passkey': 'otherPasskey',
  unsupported: 'unsupported',
};

export class PasskeyPad extends HTMLElement {
  static observedAttributes = ['labels'];

  #root;
  #parts = {};
  #labels = LABELS;
  #shown = null;
  #busy = false;
  #turn = 0;

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    this.#root.adoptedStyleSheets = [SHEET];
  }

  connectedCallback() {
    this.#render();
  }

  disconnectedCallback() {
    this.#turn++;
    this.#busy = false;
  }

  attributeChangedCallback(name, before, value) {
    this.#labels = { ...LABELS, ...JSON.parse(value ?? '{}') };
    this.#render();
  }

  get #creates() {
    return this.getAttribute('mode') === 'create';
  }

  get #page() {
    return { rpId: this.getAttribute('rp-id'), origin: this.getAttribute('origin') };
  }

  #render() {
    if (!this.isConnected || this.#busy) {
      return;
    }
    const labels = this.#labels;
    this.#shown = null;
    const parts = (this.#parts = {
      error: node('p', { className: 'error', id: 'error', role: 'alert' }),
      status: node('p', { className: 'muted status', role: 'status' }),
      button: node('button', {
        type: 'button', textContent: this.#creates ? labels.create : labels.sign, 'aria-describedby': 'error local',
      }),
    });
    parts.button.addEventListener('click', () => this.#use());
    const form = node(
      'form', { noValidate: true }, parts.error,
      node('p', { className: 'muted', id: 'local', textContent: labels.local }), parts.button, parts.status);
    form.addEventListener('submit', (event) => event.preventDefault());
    this.#root.replaceChildren(...(this.#creates ? [] : [this.#statement()]), form);
  }

  #statement() {
    const lines = JSON.parse(this.getAttribute('summary') ?? '[]');
    const { section, shown } = statementSection(this.getAttribute('statement') ?? '', lines, this.#labels);
    shown.then(
      (bytes) => {
        if (section.isConnected) {
          this.#shown = bytes;
        }
      },
      (error) => this.#fail(error));
    return section;
  }

  async #use() {
    if (this.#busy) {
      return;
    }
    const turn = ++this.#turn;
    this.#parts.error.textContent = '';
    this.#work(true);
    let detail;
    try {
      detail = this.#creates ? await this.#create() : await this.#sign();
    } catch (error) {
      if (turn === this.#turn) {
        this.#work(false);
        this.#fail(error);
      }
      return;
    }
    if (turn === this.#turn) {
      this.#work(false);
      this.#parts.status.textContent = this.#creates ? this.#labels.created : this.#labels.signed;
      this.#tell(this.#creates ? 'passkey-made' : 'signed', detail);
    }
  }

  #create() {
    const exclude = JSON.parse(this.getAttribute('exclude') ?? '[]');
    return passkey.register(this.#page, this.getAttribute('name') ?? '', exclude);
  }

  /** Signs what is shown. */
  async #sign() {
    if (!this.#shown) {
      throw new Error('There is nothing to sign');
    }
    return { signature: await passkey.sign(this.#page, this.getAttribute('credential-id') ?? '', this.#shown) };
  }

  #fail(error) {
    const code = error.code in FAILURES ? error.code : 'failed';
    this.#parts.error.textContent = this.#labels[FAILURES[code] ?? 'failed'];
    this.#parts.button.focus();
    this.#tell('failed', { code });
  }

  #work(busy) {
    this.#busy = busy;
    this.#parts.button.setAttribute('aria-disabled', String(busy));
    this.#parts.status.textContent = busy ? this.#labels.asking : '';
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

customElements.define('perimeter-passkey-pad', PasskeyPad);
