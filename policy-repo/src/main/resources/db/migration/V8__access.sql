-- Who may ask for decisions. A client's key is shown once, when it is made; only its hash is kept.

CREATE TABLE client_key (
    id         uuid PRIMARY KEY,
    label      text NOT NULL CHECK (length(btrim(label)) BETWEEN 1 AND 100),
    hash       sha256 NOT NULL UNIQUE,
    audience   text NOT NULL CHECK (audience IN ('OFFICER', 'TRADE')),
    created_by uuid NOT NULL REFERENCES person,
    created_at timestamptz NOT NULL,
    not_after  timestamptz NOT NULL,
    CHECK (created_at < not_after)
);
CALL keep_as_history('client_key');

CREATE TABLE client_key_revocation (
    client_key_id uuid PRIMARY KEY REFERENCES client_key,
    revoked_by    uuid NOT NULL REFERENCES person,
    revoked_at    timestamptz NOT NULL
);
CALL keep_as_history('client_key_revocation');

-- The list of client keys that nodes obey, signed by a rostered approver.
CREATE TABLE access_file (
    serial      bigint PRIMARY KEY CHECK (serial >= 1),
    hash        sha256 NOT NULL,
    statement   bytea NOT NULL,
    signature   text NOT NULL CHECK (signature ~ '^[A-Za-z0-9_-]+$'),
    signed_by   uuid NOT NULL REFERENCES person,
    recorded_at timestamptz NOT NULL,
    CHECK (hash = hash_of(statement))
);
CALL keep_as_history('access_file');
