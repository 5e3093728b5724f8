package org.perimeter.engine.bundle;

/// Who signs: a person, for an agency, with one of their keys.
public record Signatory(String person, String agency, Hash keyId) {
    public Signatory {
        agency = Names.agency(agency);
    }
}
