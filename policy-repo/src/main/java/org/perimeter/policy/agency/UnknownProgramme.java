package org.perimeter.policy.agency;

/// There is no programme of that name.
public final class UnknownProgramme extends RuntimeException {
    public UnknownProgramme(String slug) {
        super(
                "No programme '"
                        + slug
                        + "'\nMaybe it is written otherwise; one is written like prince-rupert.");
    }
}
