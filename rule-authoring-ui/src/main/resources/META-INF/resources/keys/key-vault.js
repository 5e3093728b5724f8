/**
 * An approver's signing key: made, kept under a passphrase, unlocked and used in this page alone.
 *
 * Neither the passphrase nor the private key is sent anywhere, and no script ever sees the private key's bytes: it is
 * generated, wrapped and unwrapped inside the browser's own WebCrypto. What is stored elsewhere is an envelope:
 *
 *   1  version, 1
 *   4  iterations of PBKDF2-HMAC-SHA-512, most significant byte first
 *  16  salt
 *  12  initialisation vector
 *  44  public key, SubjectPublicKeyInfo
 *  64  PKCS#8 of the private key, AES-256-GCM with its tag; all that precedes is associated data
 *
 * The Java class KeyEnvelope makes and opens the same.
 */

const VERSION = 1;
const ITERATIONS = 1_000_000;
const FEWEST_ITERATIONS = 1_000;
const MOST_ITERATIONS = 5_000_000;
const SALT_AT = 5;
const VECTOR_AT = 21;
const KEY_AT = 33;
const SEALED_AT = 77;
const LENGTH = 141;
const LOCK_AFTER = 5 * 60 * 1000;
const ED25519 = { name: 'Ed25519' };

/**
 * What went wrong, by `code`:
 * `wrong-passphrase` (or a changed byte: the two cannot be told apart), `not-an-envelope`, `locked`, `unsupported`.
 */
export class VaultError extends Error {
  constructor(code, message, cause) {
    super(message, { cause });
    this.name = 'VaultError';
    this.code = code;
  }
}

/** keyId → the unlocked key and the instant at which it locks itself. Never leaves this module. */
const unlocked = new Map();

globalThis.addEventListener?.('pagehide', lockAll);

/**
 * Makes a key pair.
 *
 * @returns {Promise<{spki: string, envelope: string, keyId: string}>} public key and envelope in base64, id in hexadecimal
 */
export async function create(passphrase, iterations = ITERATIONS) {
  const subtle = webCrypto();
  const pair = await generate(subtle);
  const spki = new Uint8Array(await subtle.exportKey('spki', pair.publicKey));
  const envelope = new Uint8Array(LENGTH);
  envelope[0] = VERSION;
  new DataView(envelope.buffer).setUint32(1, iterations);
  crypto.getRandomValues(envelope.subarray(SALT_AT, KEY_AT));
  envelope.set(spki, KEY_AT);
  const cipher = await cipherFor(subtle, envelope, passphrase, 'wrapKey');
  const sealed = await subtle.wrapKey('pkcs8', pair.privateKey, cipher.key, cipher.algorithm);
  if (spki.length !== SEALED_AT - KEY_AT || sealed.byteLength !== LENGTH - SEALED_AT) {
    throw new VaultError('unsupported', `This browser writes keys of ${spki.length} and ${sealed.byteLength} bytes`);
  }
  envelope.set(new Uint8Array(sealed), SEALED_AT);
  return { spki: toBase64(spki), envelope: toBase64(envelope), keyId: await sha256(spki) };
}

/** What an envelope says of itself, without its passphrase. */
export async function describe(envelopeBase64) {
  const envelope = parse(envelopeBase64);
  const spki = envelope.subarray(KEY_AT, SEALED_AT);
  return { spki: toBase64(spki), keyId: await sha256(spki) };
}

/**
 * Opens an envelope; the key then signs until it is locked, at the latest after `lockAfter` milliseconds.
 *
 * @returns {Promise<{keyId: string, spki: string, sign: function(Uint8Array): Promise<string>, lock: function(): void}>}
 */
export async function unlock(envelopeBase64, passphrase, { lockAfter = LOCK_AFTER } = {}) {
  const subtle = webCrypto();
  const envelope = parse(envelopeBase64);
  const { keyId, spki } = await describe(envelopeBase64);
  const cipher = await cipherFor(subtle, envelope, passphrase, 'unwrapKey');
  let key;
  try {
    key = await subtle.unwrapKey(
      'pkcs8', envelope.subarray(SEALED_AT), cipher.key, cipher.algorithm, ED25519, false, ['sign']);
  } catch (cause) {
    if (cause.name === 'OperationError') {
      throw new VaultError('wrong-passphrase', 'The passphrase does not open this key', cause);
    }
    throw new VaultError('not-an-envelope', 'The envelope holds something else than an Ed25519 key', cause);
  }
  await requirePair(subtle, key, envelope.subarray(KEY_AT, SEALED_AT));
  lock(keyId);
  const timer = setTimeout(() => lock(keyId), lockAfter);
  unlocked.set(keyId, { key, timer, until: Date.now() + lockAfter });
  return { keyId, spki, sign: (bytes) => sign(keyId, bytes), lock: () => lock(keyId) };
}

/** Signs exactly these bytes with an unlocked key; base64url without padding. */
export async function sign(keyId, bytes) {
  if (!isUnlocked(keyId)) {
    throw new VaultError('locked', 'The key is locked');
  }
  const signature = await webCrypto().sign(ED25519, unlocked.get(keyId).key, bytes);
  return toBase64(new Uint8Array(signature)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function isUnlocked(keyId) {
  const entry = unlocked.get(keyId);
  if (entry && Date.now() >= entry.until) {
    lock(keyId); // a timer may be late in a page that lies in the background
  }
  return unlocked.has(keyId);
}

export function lock(keyId) {
  clearTimeout(unlocked.get(keyId)?.timer);
  unlocked.delete(keyId);
}

export function lockAll() {
  [...unlocked.keys()].forEach(lock);
}

/** SHA-256 in lower-case hexadecimal. */
export async function sha256(bytes) {
  const digest = new Uint8Array(await webCrypto().digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function fromBase64(text) {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

export function toBase64(bytes) {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function webCrypto() {
  if (!globalThis.isSecureContext || !globalThis.crypto?.subtle) {
    throw new VaultError('unsupported', 'Keys need a page over HTTPS, or on localhost');
  }
  return crypto.subtle;
}

async function generate(subtle) {
  try {
    return await subtle.generateKey(ED25519, true, ['sign', 'verify']);
  } catch (cause) {
    throw new VaultError('unsupported', 'This browser has no Ed25519', cause);
  }
}

function parse(envelopeBase64) {
  let envelope;
  try {
    envelope = fromBase64(envelopeBase64);
  } catch (cause) {
    throw new VaultError('not-an-envelope', 'The envelope is not base64', cause);
  }
  if (envelope.length !== LENGTH || envelope[0] !== VERSION) {
    throw new VaultError('not-an-envelope', `Not an envelope: ${envelope.length} bytes, version ${envelope[0]}`);
  }
  return envelope;
}

async function cipherFor(subtle, envelope, passphrase, usage) {
  const iterations = new DataView(envelope.buffer, envelope.byteOffset).getUint32(1);
  if (iterations < FEWEST_ITERATIONS || iterations > MOST_ITERATIONS) {
    throw new VaultError('not-an-envelope', `${iterations} iterations are outside of what is allowed`);
  }
  const text = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await subtle.importKey('raw', text, 'PBKDF2', false, ['deriveKey']);
  text.fill(0);
  const salt = envelope.slice(SALT_AT, VECTOR_AT);
  const key = await subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-512', salt, iterations }, base, { name: 'AES-GCM', length: 256 }, false, [usage]);
  const iv = envelope.slice(VECTOR_AT, KEY_AT);
  return { key, algorithm: { name: 'AES-GCM', iv, additionalData: envelope.slice(0, SEALED_AT), tagLength: 128 } };
}

async function requirePair(subtle, privateKey, spki) {
  try {
    const publicKey = await subtle.importKey('spki', spki, ED25519, false, ['verify']);
    if (await subtle.verify(ED25519, publicKey, await subtle.sign(ED25519, privateKey, spki), spki)) {
      return;
    }
  } catch (cause) {
    throw new VaultError('not-an-envelope', 'The public key in the envelope is none', cause);
  }
  throw new VaultError('not-an-envelope', 'Private and public key do not belong together');
}
