package org.perimeter.ui.audit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.audit.TrailQuery;

/// Which part of the trail is wanted, as the address of the page says it.
///
/// @param before the sequence that it ends in front of; empty for the newest entries
record AuditSearch(TrailQuery query, OptionalLong before) {
    static final AuditSearch ALL =
            new AuditSearch(
                    new TrailQuery(Optional.empty(), Optional.empty(), "", false),
                    OptionalLong.empty());

    private static final String ACTION = "step";
    private static final String AGENCY = "agency";
    private static final String SUBJECT = "subject";
    private static final String SAVES = "saves";
    private static final String BEFORE = "before";

    /// Whatever is not understood asks for everything.
    static AuditSearch of(Map<String, List<String>> parameters) {
        return new AuditSearch(
                new TrailQuery(
                        one(parameters, ACTION).filter(StepWords::isKnown),
                        one(parameters, AGENCY).flatMap(AuditSearch::agency),
                        one(parameters, SUBJECT).orElse(""),
                        one(parameters, SAVES).isPresent()),
                one(parameters, BEFORE)
                        .filter(text -> text.matches("[0-9]{1,18}"))
                        .map(Long::parseLong)
                        .map(OptionalLong::of)
                        .orElse(OptionalLong.empty()));
    }

    private static Optional<String> one(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static Optional<Agency> agency(String name) {
        return Arrays.stream(Agency.values())
                .filter(agency -> agency.name().equals(name))
                .findFirst();
    }

    AuditSearch with(TrailQuery other) {
        return new AuditSearch(other, OptionalLong.empty());
    }

    AuditSearch before(long sequence) {
        return new AuditSearch(query, OptionalLong.of(sequence));
    }

    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        query.action().ifPresent(action -> parameters.put(ACTION, action));
        query.agency().ifPresent(agency -> parameters.put(AGENCY, agency.name()));
        if (!query.subject().isEmpty()) {
            parameters.put(SUBJECT, query.subject());
        }
        if (query.saves()) {
            parameters.put(SAVES, "1");
        }
        before.ifPresent(sequence -> parameters.put(BEFORE, Long.toString(sequence)));
        return parameters;
    }
}
