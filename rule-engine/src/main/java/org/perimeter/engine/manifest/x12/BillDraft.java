package org.perimeter.engine.manifest.x12;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.decision.Decision.MessageFinding;
import org.perimeter.engine.manifest.Consignment;
import org.perimeter.engine.manifest.Consignment.Bill;
import org.perimeter.engine.manifest.Consignment.Filing;
import org.perimeter.engine.manifest.Consignment.InBond;
import org.perimeter.engine.manifest.Consignment.Location;
import org.perimeter.engine.manifest.Consignment.Onward;
import org.perimeter.engine.manifest.Consignment.Party;
import org.perimeter.engine.manifest.Consignment.Places;
import org.perimeter.engine.manifest.Consignment.Ports;
import org.perimeter.engine.manifest.ManifestLimits;

/// One LX loop: a bill while its segments come in.
final class BillDraft {
    private final Segment start;
    private final Voyage voyage;
    private final List<MessageFinding> findings = new ArrayList<>();
    private final Elements elements = new Elements(findings);
    private final List<PartyDraft> parties = new ArrayList<>();
    private final List<ContainerDraft> containers = new ArrayList<>();
    private final List<GoodsDraft> goods = new ArrayList<>();

    private @Nullable PartyDraft party;
    private @Nullable ContainerDraft container;
    private @Nullable GoodsDraft line;
    private @Nullable Segment m11;
    private @Nullable Segment m12;
    private @Nullable Segment m13;
    private @Nullable String ccn;
    private @Nullable Location receipt;
    private @Nullable Location delivery;
    private @Nullable Location landPort;

    /// @param voyage what the segments before the loop said of all bills
    BillDraft(Segment start, Voyage voyage) {
        this.start = start;
        this.voyage = voyage;
    }

    boolean detailed() {
        return m11 != null;
    }

    List<MessageFinding> findings() {
        return findings;
    }

    /// Takes a segment of the loop; one that says nothing of the data elements is passed over.
    void accept(Segment segment) {
        switch (segment.tag()) {
            case "M11" -> m11 = segment;
            case "M13" -> m13 = segment;
            case "N9" -> reference(segment);
            case "N1" -> party = added(parties, new PartyDraft(segment), segment);
            case "N2", "N3", "N4", "PER" -> belongsTo(party, segment, "N1").accept(segment);
            case "M12" -> {
                party = null;
                m12 = segment;
            }
            case "P5" -> place(segment, elements.place(segment, 2, 3, 3));
            case "R4" -> place(segment, elements.place(segment, 2, 3, 4));
            case "VID" -> {
                party = null;
                line = null;
                container = added(containers, new ContainerDraft(segment, elements), segment);
            }
            case "M7" -> belongsTo(container, segment, "VID").sealed(segment);
            case "N10" -> goodsLine(segment);
            case "H1" -> belongsTo(line, segment, "N10").endangered(segment);
            default -> {}
        }
    }

    /// X12 element 128: XC is the cargo control number.
    private void reference(Segment n9) {
        if ("XC".equals(n9.at(1)) && ccn == null) {
            ccn = n9.at(2);
        }
    }

    /// X12 element 115: R place of receipt, E place of delivery; within an in-bond loop, G is the port of entry by which
    /// the onward carrier comes.
    private void place(Segment segment, @Nullable Location place) {
        switch (segment.at(1)) {
            case "R" -> receipt = place;
            case "E" -> delivery = place;
            case "G" -> landPort = m12 == null ? landPort : place;
            case null, default -> {}
        }
    }

    private void goodsLine(Segment n10) {
        party = null;
        if (line != null && GoodsDraft.continues(n10)) {
            line.append(n10);
        } else {
            String number = container == null ? null : container.number();
            line = added(goods, new GoodsDraft(n10, number, elements), n10);
        }
    }

    private static <T> T added(List<T> list, T element, Segment segment) {
        if (list.size() >= ManifestLimits.ELEMENTS) {
            throw X12Faults.tooMany(segment);
        }
        list.add(element);
        return element;
    }

    private static <T> T belongsTo(@Nullable T owner, Segment segment, String tag) {
        if (owner == null) {
            throw X12Faults.sequence(segment, tag);
        }
        return owner;
    }

    Consignment consignment() {
        Segment details = m11 == null ? new Segment(start.position(), "M11", List.of()) : m11;
        Location loading = elements.port(details, 2, PortScheme.SCHEDULE_K);
        BigDecimal quantity = elements.number(details, 3);
        BigDecimal weight = elements.kilograms(details, 5, 6);
        BigDecimal volume = elements.cubicMetres(details, 7, 8);
        Bill bill = bill(details);
        Party shipper = only("SH");
        Party consignee = only("CN");
        Onward onward = onward();
        return new Consignment(
                bill,
                ccn,
                voyage.mode(),
                voyage.conveyance(),
                voyage.carrier(),
                new Ports(loading, voyage.discharge()),
                new Places(receipt(details), destination()),
                voyage.eta(),
                new Filing(voyage.sentAt(), kind(), null, null),
                quantity,
                details.at(4),
                weight,
                volume,
                shipper,
                consignee,
                notifyParties(),
                m12 == null ? null : new InBond(m12.at(1), m12.has(2) ? m12.at(2) : m12.at(6)),
                containers.stream().map(ContainerDraft::container).toList(),
                goods.stream().map(GoodsDraft::goods).toList(),
                onward,
                null,
                null,
                null,
                null);
    }

    /// A bill under a master bill is a house bill. A deletion names its bill in M13 alone.
    private Bill bill(Segment details) {
        String number = details.has(1) || m13 == null ? details.at(1) : m13.at(4);
        if (number == null) {
            elements.note(X12Findings.noBillNumber(details));
        }
        String master = details.at(11);
        return new Bill(number, master, master == null ? null : number);
    }

    /// X12 element 580: D deletes a bill, whatever the manifest as a whole is.
    private @Nullable String kind() {
        return m13 != null && "D".equals(m13.at(3)) ? "cancel" : voyage.filingKind();
    }

    private @Nullable Location receipt(Segment details) {
        return receipt != null ? receipt : PortScheme.named(details.at(10));
    }

    /// R4 or P5 if there is one, else the N1 loop of the final scheduled destination.
    private @Nullable Location destination() {
        if (delivery != null) {
            return delivery;
        }
        for (PartyDraft draft : parties) {
            if (draft.role().equals("FS")) {
                Segment n1 = draft.segment();
                return elements.place(n1, 3, 4, 2);
            }
        }
        return null;
    }

    private @Nullable Party only(String role) {
        Party found = null;
        for (PartyDraft draft : parties) {
            if (draft.role().equals(role)) {
                if (found == null) {
                    found = draft.party();
                } else {
                    elements.note(X12Findings.secondParty(draft.segment()));
                }
            }
        }
        return found;
    }

    private List<Party> notifyParties() {
        return parties.stream()
                .filter(draft -> draft.role().equals("N1") || draft.role().equals("N2"))
                .map(PartyDraft::party)
                .toList();
    }

    /// The in-bond carrier's leg.
    private @Nullable Onward onward() {
        return m12 == null ? null : new Onward(elements.mode(m12, 10), landPort, m12.at(7));
    }
}
