// Keys, focus and waiting for the rule editor: what must not take a round trip to the server.

/** Milliseconds without a keystroke. */
const TYPING_PAUSE = 700;

const IN_ROW = {
  Delete: 'remove',
  Insert: 'add',
  a: 'add',
  g: 'group',
  s: 'count',
  n: 'negate',
};
const MOVES = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'out',
  ArrowRight: 'in',
};

/** The link of the rule, or the button of the topic, that has the focus in the list of rules, whose cells lie in the grid's shadow. */
const LINE = 'a.e-rule, button.e-topic';
const ruleAt = (event) => {
  for (const element of event.composedPath()) {
    if (element.matches?.(LINE)) {
      return element;
    }
    const cell = element.matches?.('tr') ? element.querySelector('td') : element.matches?.('td') ? element : null;
    const link = cell?.querySelector('slot')?.assignedElements()[0]?.querySelector(LINE);
    if (link) {
      return link;
    }
  }
  return null;
};

const RULE_KEYS = {
  Delete: 'delete-rule',
};
const RULE_CTRL = { c: 'copy-rule', d: 'duplicate-rule', x: 'cut-rule' };
const ROW_CTRL = { c: 'copy', d: 'duplicate', x: 'cut' };

/** Milliseconds within which the browser tells what is on its clipboard, where it does at all. */
const PASTE_PATIENCE = 150;
const RULE_ALT = { ArrowUp: 'rule-up', ArrowDown: 'rule-down' };

const writes = (element) =>
  element?.closest?.('input, textarea, [contenteditable], vaadin-combo-box, vaadin-multi-select-combo-box') != null;

/** The whole editor: keys of the page, saving after a pause, and where the focus goes. */
class RuleEditor extends HTMLElement {
  #pause;

  #typing;

  #onKey = (event) => this.key(event);

  /** Before the grid takes Enter for itself. */
  #onGridKey = (event) => {
    if (this.ruleKey(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  /** A field hands over what is typed when it is left; a live one at each pause too. */
  #onInput = (event) => {
    const field = event.target.closest('[data-live]');
    if (field) {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => field.dispatchEvent(new Event('change', { bubbles: true })), TYPING_PAUSE);
    }
  };

  #onChange = () => clearTimeout(this.#typing);

  #pasting;

  /** Ctrl+V is told by the key and, where the browser has a text, by an event that follows it. */
  #onPaste = (event) => {
    if (this.#pasting) {
      event.preventDefault();
      this.#paste(event.clipboardData?.getData('text/plain') ?? '');
    }
  };

  /** @param node the line to paste to; empty for the list of rules */
  expectPaste(node) {
    clearTimeout(this.#pasting?.timer);
    this.#pasting = { node, timer: setTimeout(() => this.#paste(''), PASTE_PATIENCE) };
  }

  #paste(text) {
    const { node, timer } = this.#pasting;
    this.#pasting = undefined;
    clearTimeout(timer);
    this.send('paste', node, text);
  }

  toClipboard(text) {
    navigator.clipboard?.writeText(text).catch(() => {});
  }

  connectedCallback() {
    document.addEventListener('paste', this.#onPaste);
    document.addEventListener('keydown', this.#onKey);
    this.addEventListener('keydown', this.#onGridKey, true);
    this.addEventListener('input', this.#onInput);
    this.addEventListener('change', this.#onChange);
  }

  disconnectedCallback() {
    document.removeEventListener('paste', this.#onPaste);
    document.removeEventListener('keydown', this.#onKey);
    this.removeEventListener('keydown', this.#onGridKey, true);
    this.removeEventListener('input', this.#onInput);
    this.removeEventListener('change', this.#onChange);
    clearTimeout(this.#pause);
    clearTimeout(this.#typing);
  }

  /** Something was edited, or could not be saved: save when the person has paused so long. */
  saveAfter(milliseconds) {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.send('save'), milliseconds);
  }

  send(command, node = '', text = '') {
    this.dispatchEvent(new CustomEvent('editor-command', { detail: { command, node, text } }));
  }

  /** Puts the focus on the line of a node, or into the field that stands for it. */
  focusNode(node) {
    requestAnimationFrame(() => {
      for (let near = node; near; near = near.slice(0, near.lastIndexOf('/'))) {
        const target = this.querySelector(`[data-node="${near}"]`);
        if (target) {
          target.focus();
          target.scrollIntoView({ block: 'nearest' });
          return;
        }
      }
    });
  }

  /** Puts the focus on the cell of a rule in the list, once the grid has drawn it. */
  focusRule(id, tries = 40) {
    requestAnimationFrame(() => {
      const link = this.querySelector(`a.e-rule[data-rule="${CSS.escape(id)}"]`);
      const cell = link?.closest('vaadin-grid-cell-content')?.assignedSlot?.closest('td');
      if (cell) {
        cell.focus();
      } else if (tries > 0) {
        this.focusRule(id, tries - 1);
      }
    });
  }

  key(event) {
    if (event.defaultPrevented || document.querySelector('vaadin-dialog[opened]')) {
      return;
    }
    const command = this.command(event);
    if (command) {
      event.preventDefault();
      if (command === 'save') {
        this.commitField();
      }
      this.send(command);
    }
  }

  /** In the list of rules a key is about the rule that has the focus, open or not. */
  ruleKey(event) {
    const rule = ruleAt(event);
    if (!rule) {
      return false;
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const modified = event.ctrlKey || event.metaKey;
    if (key === 'Enter' && !modified && !event.altKey) {
      rule.click();
      return true;
    }
    if (modified && key === 'v') {
      this.expectPaste('');
      event.stopPropagation();
      return false;
    }
    const command = (modified ? RULE_CTRL : event.altKey ? RULE_ALT : RULE_KEYS)[key];
    if (!command || !rule.dataset.rule) {
      return false;
    }
    this.send(command, `/${rule.dataset.rule}`);
    return true;
  }

  command(event) {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const typing = writes(event.composedPath()[0]);
    if (event.ctrlKey || event.metaKey) {
      if (key === 's') {
        return 'save';
      }
      if (typing) {
        return undefined;
      }
      if (key === 'z') {
        return event.shiftKey ? 'redo' : 'undo';
      }
      return key === 'y' ? 'redo' : undefined;
    }
    if (event.altKey) {
      return { PageUp: 'previous-rule', PageDown: 'next-rule', n: 'add-rule' }[key];
    }
    return typing ? undefined : { '?': 'shortcuts', '/': 'filter' }[key];
  }

  /** A field hands over what is typed when it loses the focus. */
  commitField() {
    const field = document.activeElement;
    if (writes(field) && this.contains(field)) {
      field.blur();
      field.focus();
    }
  }
}

/** The lines of a condition: one tab stop, arrow keys between them. */
class ConditionLines extends HTMLElement {
  #current;

  #watch = new MutationObserver(() => this.#roam());

  #onKey = (event) => this.#key(event);

  #onFocus = (event) => {
    const head = event.target.closest('.c-head');
    if (head) {
      this.#current = head.dataset.node;
      this.#roam();
    }
  };

  /** The framework may take the element out and put it back: a listener that is added again is still one. */
  connectedCallback() {
    this.addEventListener('keydown', this.#onKey);
    this.addEventListener('focusin', this.#onFocus);
    this.#watch.observe(this, { childList: true, subtree: true });
    this.#roam();
  }

  disconnectedCallback() {
    this.#watch.disconnect();
  }

  #heads() {
    return [...this.querySelectorAll('.c-head')];
  }

  #roam() {
    const heads = this.#heads();
    const current = heads.find((head) => head.dataset.node === this.#current) ?? heads[0];
    for (const head of heads) {
      const index = head === current ? 0 : -1;
      if (head.tabIndex !== index) {
        head.tabIndex = index;
      }
    }
  }

  #send(command, node) {
    this.closest('p-rule-editor').send(command, node);
  }

  #key(event) {
    const head = event.target.closest('.c-head');
    if (!head) {
      this.#keyInside(event);
      return;
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (event.ctrlKey || event.metaKey) {
      if (key === 'v') {
        this.closest('p-rule-editor').expectPaste(head.dataset.node);
      } else if (ROW_CTRL[key] && getSelection().isCollapsed) {
        this.#done(event, () => this.#send(ROW_CTRL[key], head.dataset.node));
      }
      return;
    }
    if (event.altKey) {
      if (MOVES[key]) {
        this.#done(event, () => this.#send(MOVES[key], head.dataset.node));
      }
      return;
    }
    if (IN_ROW[key]) {
      this.#done(event, () => this.#send(IN_ROW[key], head.dataset.node));
      return;
    }
    const target = this.#neighbour(head, key);
    if (target) {
      this.#done(event, () => target.focus());
    }
  }

  #neighbour(head, key) {
    const heads = this.#heads();
    const index = heads.indexOf(head);
    switch (key) {
      case 'ArrowDown':
        return heads[index + 1] ?? head;
      case 'ArrowUp':
        return heads[index - 1] ?? head;
      case 'Home':
        return heads[0];
      case 'End':
        return heads[heads.length - 1];
      case 'ArrowLeft':
        return head.closest('.c-row').parentElement.closest('.c-row')?.querySelector('.c-head') ?? head;
      case 'ArrowRight':
        return head.closest('.c-row').querySelector('.c-row .c-head') ?? head;
      default:
        return undefined;
    }
  }

  #keyInside(event) {
    const open = event.target.closest('.c-editor');
    if (open && event.key === 'Escape') {
      this.#done(event, () => this.#send('close', open.closest('.c-row').querySelector('.c-head').dataset.node));
    }
  }

  #done(event, action) {
    event.preventDefault();
    event.stopPropagation();
    action();
  }
}

/** How long ago an instant is, in the language of the page; `text` holds {0} for it. */
class Ago extends HTMLElement {
  static observedAttributes = ['at', 'text'];

  #tick;

  connectedCallback() {
    this.#tick = setInterval(() => this.#show(), 5000);
    this.#show();
  }

  disconnectedCallback() {
    clearInterval(this.#tick);
  }

  attributeChangedCallback() {
    this.#show();
  }

  #show() {
    const at = Date.parse(this.getAttribute('at'));
    if (Number.isNaN(at)) {
      return;
    }
    const seconds = Math.max(0, Math.round((Date.now() - at) / 1000));
    const [unit, size] =
      seconds < 60 ? ['second', 1] : seconds < 3600 ? ['minute', 60] : seconds < 86400 ? ['hour', 3600] : ['day', 86400];
    const words = new Intl.RelativeTimeFormat(document.documentElement.lang || 'en', { numeric: 'auto' });
    const ago = words.format(-Math.floor(seconds / size), unit);
    this.textContent = (this.getAttribute('text') ?? '{0}').replace('{0}', ago);
    this.title = new Date(at).toISOString().replace('T', ' ').replace(/\.\d+Z/, 'Z');
  }
}

for (const [name, type] of Object.entries({
  'p-rule-editor': RuleEditor,
  'p-condition-lines': ConditionLines,
  'p-ago': Ago,
})) {
  if (!customElements.get(name)) {
    customElements.define(name, type);
  }
}
