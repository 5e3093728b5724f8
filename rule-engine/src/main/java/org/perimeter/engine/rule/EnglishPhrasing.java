package org.perimeter.engine.rule;

import org.perimeter.engine.rule.Wording.Subject;

/// What [Phrasing] says, in English.
record EnglishPhrasing() implements Phrasing {
    @Override
    public String inList(Subject subject, String list, boolean not) {
        return subject.verb("is ", "are ") + (not ? "not " : "") + "on the list " + list;
    }

    @Override
    public String listedFor(String key, String list, String field, boolean not) {
        return "the list " + list + (not ? " does not allow " : " allows ") + field + " for " + key;
    }
}
