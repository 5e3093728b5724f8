/**
 * An approver's passkey: registered and used on the page of one origin, and never to sign anybody in.
 *
 * The challenge of a signature is the SHA-256 of the bytes that are signed. What comes out is what scoring nodes verify:
 * authenticator data, clientDataJSON and signature, each after its length in four bytes, most significant first. The Java
 * class Passkey verifies it.
 */

const PATIENCE = 3 * 60 * 1000;
const ALGORITHMS = { '-7': 'webauthn-ES256', '-8': 'webauthn-Ed25519' };
const FLAGS_AT = 32;
const USER_VERIFIED = 0x04;

/**
 * What went wrong, by `code`: `unsupported`, `other-page`, `cancelled` (or too late, or no authenticator that has the
 * passkey and verifies the person: browsers do not tell them apart), `already-here`, `other-passkey`, `not-verified`.
 */
export class PasskeyError extends Error {
  constructor(code, message, cause) {
    super(message, { cause });
    this.name = 'PasskeyError';
    this.code = code;
  }
}

/**
 * Makes a passkey.
 *
 * @param page    {rpId, origin} that it is to sign on
 * @param name    of the person, as authenticators show it
 * @param exclude ids of passkeys that the person has already, base64url
 * @returns {Promise<{spki: string, algorithm: string, credentialId: string}>} base64, as a roster names it, base64url
 */
export async function register(page, name, exclude) {
  requirePage(page);
  const credential = await asked(() => navigator.credentials.create({
    publicKey: {
      rp: { id: page.rpId, name: 'Perimeter' },
      user: { id: crypto.getRandomValues(new Uint8Array(16)), name, displayName: name },
      challenge: crypto.getRandomValues(new Uint8Array(32)),
      pubKeyCredParams: Object.keys(ALGORITHMS).map((alg) => ({ type: 'public-key', alg: Number(alg) })),
      authenticatorSelection: { residentKey: 'discouraged', requireResidentKey: false, userVerification: 'required' },
      excludeCredentials: exclude.map((id) => ({ type: 'public-key', id: fromBase64Url(id) })),
      attestation: 'none',
      timeout: PATIENCE,
    },
  }));
  const { response } = credential;
  requireVerified(new Uint8Array(response.getAuthenticatorData()));
  const algorithm = ALGORITHMS[response.getPublicKeyAlgorithm()];
  const spki = response.getPublicKey();
  if (!algorithm || !spki) {
    throw new PasskeyError('unsupported', 'This browser does not tell the public key of the passkey');
  }
  return { spki: toBase64(spki), algorithm, credentialId: toBase64Url(credential.rawId) };
}

/**
 * Has exactly these bytes signed.
 *
 * @param page {rpId, origin} that the passkey signs on
 * @returns {Promise<string>} base64url without padding
 */
export async function sign(page, credentialId, bytes) {
  requirePage(page);
  const challenge = await crypto.subtle.digest('SHA-256', bytes);
  const credential = await asked(() => navigator.credentials.get({
    publicKey: {
      challenge,
      rpId: page.rpId,
      allowCredentials: [{ type: 'public-key', id: fromBase64Url(credentialId) }],
      userVerification: 'required',
      timeout: PATIENCE,
    },
  }));
  if (toBase64Url(credential.rawId) !== credentialId) {
    throw new PasskeyError('other-passkey', 'Another passkey has signed');
  }
  const { authenticatorData, clientDataJSON, signature } = credential.response;
  requireVerified(new Uint8Array(authenticatorData));
  return toBase64Url(framed([authenticatorData, clientDataJSON, signature]));
}

/** Before anybody is asked: on another page the signature would be none that nodes accept. */
function requirePage({ origin }) {
  if (!globalThis.isSecureContext || !globalThis.PublicKeyCredential || !navigator.credentials) {
    throw new PasskeyError('unsupported', 'Passkeys need a page over HTTPS, or on localhost');
  }
  if (location.origin !== origin) {
    throw new PasskeyError('other-page', `This page is ${location.origin}, and not ${origin}`);
  }
}

function requireVerified(authenticatorData) {
  if ((authenticatorData[FLAGS_AT] & USER_VERIFIED) === 0) {
    throw new PasskeyError('not-verified', 'The authenticator did not verify the person');
  }
}

async function asked(ask) {
  let credential;
  try {
    credential = await ask();
  } catch (cause) {
    const code = { NotAllowedError: 'cancelled', AbortError: 'cancelled', InvalidStateError: 'already-here',
      NotSupportedError: 'unsupported', SecurityError: 'other-page' }[cause.name] ?? 'failed';
    throw new PasskeyError(code, cause.message, cause);
  }
  if (!credential) {
    throw new PasskeyError('cancelled', 'No passkey was chosen');
  }
  return credential;
}

function framed(parts) {
  const all = new Uint8Array(parts.reduce((length, part) => length + 4 + part.byteLength, 0));
  const view = new DataView(all.buffer);
  let at = 0;
  for (const part of parts) {
    view.setUint32(at, part.byteLength);
    all.set(new Uint8Array(part), at + 4);
    at += 4 + part.byteLength;
  }
  return all;
}

function toBase64(bytes) {
  return btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));
}

function toBase64Url(bytes) {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text) {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
