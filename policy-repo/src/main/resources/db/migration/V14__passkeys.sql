-- An approver's key may be a passkey. Its algorithm says so; what the page needs to ask for it is pinned beside it, and is
-- what the agency's root signs into the roster. A passkey has no envelope: its private half never leaves the authenticator.

ALTER TABLE approver_key
    ADD COLUMN credential_id bytea,
    ADD COLUMN origin text,
    ADD COLUMN rp_id text,
    ADD CONSTRAINT a_passkey_has_its_page_and_a_software_key_has_none CHECK (
        num_nulls(credential_id, origin, rp_id) = CASE algorithm WHEN 'Ed25519' THEN 3 ELSE 0 END),
    ADD CONSTRAINT a_passkey_has_no_envelope CHECK (algorithm = 'Ed25519' OR envelope IS NULL),
    ADD CONSTRAINT the_id_of_a_passkey_has_16_to_1023_bytes CHECK (length(credential_id) BETWEEN 16 AND 1023),
    ADD CONSTRAINT the_relying_party_is_the_host_of_the_page CHECK (
        rp_id ~ '^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$'
        AND (split_part(origin, ':', 1) = 'https' OR (split_part(origin, ':', 1) = 'http' AND rp_id = 'localhost'))
        AND split_part(origin, ':', 2) = '//' || rp_id
        AND origin ~ '^https?://[a-z0-9.-]+(:[1-9][0-9]{0,4})?$'),
    ADD CONSTRAINT a_key_is_of_its_algorithm CHECK (
        CASE algorithm
            WHEN 'webauthn-ES256' THEN
                length(spki) = 91
                AND substring(spki FOR 27) = '\x3059301306072a8648ce3d020106082a8648ce3d03010703420004'::bytea
            ELSE length(spki) = 44 AND substring(spki FOR 12) = '\x302a300506032b6570032100'::bytea
        END),
    ADD CONSTRAINT a_passkey_is_registered_once UNIQUE (rp_id, credential_id);

GRANT SELECT (credential_id, origin, rp_id) ON approver_key TO perimeter_auditor;
