package org.perimeter.engine.bundle;

import java.util.regex.Pattern;

/// The shapes of the names that also become file names.
final class Names {
    private static final Pattern PROGRAMME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern AGENCY = Pattern.compile("[A-Z]{2,8}");
    private static final int LONGEST = 40;

    private Names() {}

    static boolean isProgramme(String name) {
        return name.length() <= LONGEST && PROGRAMME.matcher(name).matches();
    }

    static boolean isAgency(String name) {
        return AGENCY.matcher(name).matches();
    }

    static String programme(String name) {
        if (!isProgramme(name)) {
            throw new IllegalArgumentException(
                    "Not the slug of a programme: '"
                            + name
                            + "'\nMaybe it has capitals, blanks or a path in it; one is written like prince-rupert.");
        }
        return name;
    }

    static String agency(String name) {
        if (!isAgency(name)) {
            throw new IllegalArgumentException(
                    "Not the name of an agency: '"
                            + name
                            + "'\nMaybe it is not in capitals; one is written like CBSA.");
        }
        return name;
    }
}
