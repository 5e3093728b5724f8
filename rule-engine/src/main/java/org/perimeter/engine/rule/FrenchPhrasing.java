package org.perimeter.engine.rule;

import org.perimeter.engine.rule.Wording.Subject;

/// What [Phrasing] says, in French. Nothing agrees in gender with a field's label.
record FrenchPhrasing() implements Phrasing {
    @Override
    public String inList(Subject subject, String list, boolean not) {
        return (not
                        ? subject.verb("ne figure pas sur", "ne figurent pas sur")
                        : subject.verb("figure sur", "figurent sur"))
                + " la liste "
                + list;
    }

    @Override
    public String listedFor(String key, String list, String field, boolean not) {
        return "la liste " + list + (not ? " n’admet pas " : " admet ") + field + " pour " + key;
    }
}
