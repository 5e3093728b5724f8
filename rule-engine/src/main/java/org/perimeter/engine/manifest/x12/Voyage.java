package org.perimeter.engine.manifest.x12;

import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.manifest.Consignment.Carrier;
import org.perimeter.engine.manifest.Consignment.Conveyance;
import org.perimeter.engine.manifest.Consignment.Location;
import org.perimeter.engine.manifest.Consignment.Mode;

/// What a manifest says once for all bills that follow: the filing, the vessel (M10) and the port of call (P4).
record Voyage(
        @Nullable OffsetDateTime sentAt,
        @Nullable String filingKind,
        @Nullable Mode mode,
        @Nullable Conveyance conveyance,
        @Nullable Carrier carrier,
        @Nullable Location discharge,
        @Nullable OffsetDateTime eta) {

    private static final Pattern IMO = Pattern.compile("[0-9]{7}");

    static Voyage sent(@Nullable OffsetDateTime sentAt) {
        return new Voyage(sentAt, null, null, null, null, null, null);
    }

    Voyage by(Segment m10, Elements elements) {
        return new Voyage(
                sentAt,
                filingKind(m10, elements),
                elements.mode(m10, 2),
                new Conveyance(m10.at(5), imo(m10, elements), m10.at(3), m10.at(6)),
                new Carrier(m10.at(1)),
                null,
                null);
    }

    /// Each port of call begins anew: the bills behind it are discharged there.
    Voyage calling(Segment p4, Elements elements) {
        Location port = elements.port(p4, 1, PortScheme.SCHEDULE_D);
        return new Voyage(
                sentAt, filingKind, mode, conveyance, carrier, port, elements.moment(p4, 2, 5));
    }

    /// X12 element 897: L is Lloyd's Register, whose number is the IMO number; without a qualifier the shape decides.
    private static @Nullable String imo(Segment m10, Elements elements) {
        String code = m10.at(4);
        if (code == null) {
            return null;
        }
        if (!(m10.has(10) && !"L".equals(m10.at(10))) && IMO.matcher(code).matches()) {
            return code;
        }
        elements.note(X12Findings.unknownCode(m10.place(4), code));
        return null;
    }

    /// X12 element 256: A and W (imports), E (exports) are originals; B, X (before arrival), C, V, Y and D, F change one.
    private static @Nullable String filingKind(Segment m10, Elements elements) {
        return switch (m10.at(9)) {
            case null -> null;
            case "A", "E", "W" -> "original";
            case "B", "C", "D", "F", "V", "X", "Y" -> "change";
            case String other -> {
                elements.note(X12Findings.unknownCode(m10.place(9), other));
                yield null;
            }
        };
    }
}
