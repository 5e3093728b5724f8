package org.perimeter.engine.manifest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One transport document as it was filed: a bill of lading or an air waybill with all that travels under it.
///
/// A part that the message lacks is `null` here and [UNKNOWN][org.perimeter.engine.fact.Facts] in the facts; it is never
/// replaced by a default. A list is `null` where the message cannot say, empty where it says that there is none.
/// Weights are in kilograms, volumes in cubic metres, instants keep the zone of their source. The names are those of
/// the joint data elements: `port.loading`, `goods[].hs`, `containers[].seals[].number`.
public record Consignment(
        Bill bill,
        @Nullable String ccn,
        @Nullable Mode mode,
        @Nullable Conveyance conveyance,
        @Nullable Carrier carrier,
        @Nullable Ports port,
        @Nullable Places place,
        @Nullable OffsetDateTime eta,
        @Nullable Filing filing,
        @Nullable BigDecimal quantity,
        @Nullable String packageType,
        @Nullable BigDecimal grossWeight,
        @Nullable BigDecimal volume,
        @Nullable Party shipper,
        @Nullable Party consignee,
        @JsonProperty("notify") @Nullable List<Party> notifyParties,
        @Nullable InBond inBond,
        @Nullable List<Container> containers,
        @Nullable List<Goods> goods,
        @Nullable Onward onward,
        @Nullable List<SealEvent> sealEvents,
        @Nullable List<Exam> exams,
        @Nullable String jointResult,
        @Nullable List<Hold> holds,
        @Nullable List<Stop> route,
        @Nullable Discharge discharge,
        @Nullable List<RelatedBill> related,
        @Nullable List<Statement> statements,
        @Nullable List<Movement> movements,
        @Nullable List<Screening> screenings,
        @Nullable List<Lookout> lookouts,
        @Nullable Trader trader) {

    public Consignment {
        notifyParties = copy(notifyParties);
        containers = copy(containers);
        goods = copy(goods);
        sealEvents = copy(sealEvents);
        exams = copy(exams);
        holds = copy(holds);
        route = copy(route);
        related = copy(related);
        statements = copy(statements);
        movements = copy(movements);
        screenings = copy(screenings);
        lookouts = copy(lookouts);
    }

    /// As a manifest tells it, before anything was added: no route, related bills, statements, events or standing.
    public Consignment(
            Bill bill,
            @Nullable String ccn,
            @Nullable Mode mode,
            @Nullable Conveyance conveyance,
            @Nullable Carrier carrier,
            @Nullable Ports port,
            @Nullable Places place,
            @Nullable OffsetDateTime eta,
            @Nullable Filing filing,
            @Nullable BigDecimal quantity,
            @Nullable String packageType,
            @Nullable BigDecimal grossWeight,
            @Nullable BigDecimal volume,
            @Nullable Party shipper,
            @Nullable Party consignee,
            @Nullable List<Party> notifyParties,
            @Nullable InBond inBond,
            @Nullable List<Container> containers,
            @Nullable List<Goods> goods,
            @Nullable Onward onward,
            @Nullable List<SealEvent> sealEvents,
            @Nullable List<Exam> exams,
            @Nullable String jointResult,
            @Nullable List<Hold> holds) {
        this(
                bill,
                ccn,
                mode,
                conveyance,
                carrier,
                port,
                place,
                eta,
                filing,
                quantity,
                packageType,
                grossWeight,
                volume,
                shipper,
                consignee,
                notifyParties,
                inBond,
                containers,
                goods,
                onward,
                sealEvents,
                exams,
                jointResult,
                holds,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static <T> @Nullable List<T> copy(@Nullable List<T> list) {
        return list == null ? null : List.copyOf(list);
    }

    /// The transport document's numbers; a message may hold two bills of one number, told apart by their position.
    public record Bill(@Nullable String number, @Nullable String master, @Nullable String house) {}

    /// Means of transport by UN/ECE Recommendation 19: sea 1, rail 2, road 3, air 4.
    public enum Mode {
        SEA,
        RAIL,
        ROAD,
        AIR
    }

    public record Conveyance(
            @Nullable String name,
            @Nullable String imo,
            @Nullable String flag,
            @Nullable String voyage) {}

    public record Carrier(@Nullable String code) {}

    /// A place by UN/LOCODE. `code` is `null` where the raw code could not be mapped.
    ///
    /// @param raw    the code or name as filed
    /// @param scheme what `raw` is written in: `locode`, `schedule-d`, `schedule-k`, `iata`, `name`
    public record Location(@Nullable String code, @Nullable String raw, @Nullable String scheme) {}

    public record Ports(@Nullable Location loading, @Nullable Location discharge) {}

    public record Places(@Nullable Location receipt, @Nullable Location delivery) {}

    /// @param kind       `original`, `change` or `cancel`
    /// @param amendments how many times the filing was changed
    /// @param loadingAt  when loading begins at the port of loading
    public record Filing(
            @Nullable OffsetDateTime sentAt,
            @Nullable String kind,
            @Nullable Integer amendments,
            @Nullable OffsetDateTime loadingAt) {}

    /// @param kind `person`, `company`, `forwarder` or `unknown`
    public record Party(
            @Nullable String name,
            @Nullable String address,
            @Nullable String city,
            @Nullable String country,
            @Nullable String phone,
            @Nullable String kind) {
        public Party(
                @Nullable String name,
                @Nullable String address,
                @Nullable String city,
                @Nullable String country,
                @Nullable String phone) {
            this(name, address, city, country, phone, null);
        }
    }

    /// @param type US in-bond procedure: 61 (IT), 62 (T&E), 63 (IE)
    public record InBond(@Nullable String type, @Nullable String number) {}

    /// @param number     ISO 6346 number, owner code and serial without blanks
    /// @param isoType    ISO 6346 size and type code, such as `45G1`
    /// @param loadStatus `loaded` or `empty`
    public record Container(
            @Nullable String number,
            @Nullable String isoType,
            @Nullable String loadStatus,
            @Nullable List<Seal> seals) {
        public Container {
            seals = copy(seals);
        }
    }

    public record Seal(@Nullable String number) {}

    /// One line of goods.
    ///
    /// @param hs       HS code as filed, which may be dirty (`8451.`)
    /// @param value    declared value, in `currency`
    /// @param weight   gross weight in kilograms
    /// @param container number of the container that holds the line
    public record Goods(
            @Nullable String description,
            @Nullable String hs,
            @Nullable BigDecimal value,
            @Nullable String currency,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal packages,
            @Nullable String origin,
            @Nullable String marks,
            @Nullable String container,
            @Nullable List<Dangerous> dangerous) {
        public Goods {
            dangerous = copy(dangerous);
        }
    }

    /// @param un          UN number, four digits
    /// @param hazardClass IMDG class, such as `3` or `6.1`; `class` in JSON
    public record Dangerous(
            @Nullable String un, @JsonProperty("class") @Nullable String hazardClass) {}

    /// @param gateWeight kilograms, as weighed when the cargo left the port
    public record Onward(
            @Nullable Mode mode,
            @Nullable Location landPort,
            @Nullable String carrier,
            @Nullable BigDecimal gateWeight) {
        public Onward(@Nullable Mode mode, @Nullable Location landPort, @Nullable String carrier) {
            this(mode, landPort, carrier, null);
        }
    }

    /// @param kind      `applied` or `read`
    /// @param sealClass ISO 17712 class: `H`, `S` or `I`; `class` in JSON
    /// @param integrity `intact`, `broken` or `missing`
    public record SealEvent(
            @Nullable String number,
            @JsonProperty("class") @Nullable String sealClass,
            @Nullable String kind,
            @Nullable String by,
            @Nullable OffsetDateTime at,
            @Nullable String integrity) {}

    /// @param kind   `nii`, `tailgate` or `full`
    /// @param result `confirmed`, `clean` or `inconclusive`
    public record Exam(
            @Nullable String by,
            @Nullable String kind,
            @Nullable OffsetDateTime at,
            @Nullable String result) {}

    /// @param kind  what is held, such as `do-not-load`
    /// @param state `open`, `confirmed`, `refused` or `resolved`
    /// @param by    the person who set the state
    public record Hold(
            @Nullable String kind,
            @Nullable String state,
            @Nullable String by,
            @Nullable OffsetDateTime at) {}

    /// A place on the route.
    ///
    /// @param kind `load`, `tranship` or `discharge`
    public record Stop(
            @Nullable Location port, @Nullable String kind, @Nullable OffsetDateTime at) {}

    public record Discharge(@Nullable OffsetDateTime at) {}

    /// A bill that belongs to this one.
    ///
    /// @param role      `master`, `house` or `voyage`
    /// @param consignee its name
    public record RelatedBill(
            @Nullable String bill,
            @Nullable String role,
            @Nullable String consignee,
            @Nullable List<RelatedContainer> containers,
            @Nullable Boolean openHold) {
        public RelatedBill {
            containers = copy(containers);
        }
    }

    public record RelatedContainer(@Nullable String number) {}

    /// @param kind such as `ISPM-15`
    public record Statement(@Nullable String kind) {}

    /// @param place UN/LOCODE
    /// @param kind  such as `train-change` or `set-off`
    public record Movement(
            @Nullable String place, @Nullable String kind, @Nullable OffsetDateTime at) {}

    public record Screening(
            @Nullable String method, @Nullable OffsetDateTime at, @Nullable String by) {}

    /// @param subject whom or what it is about
    /// @param by      the agency
    public record Lookout(
            @Nullable String subject, @Nullable OffsetDateTime at, @Nullable String by) {}

    /// The importer's standing in programmes of trusted traders.
    ///
    /// @param pip       in CBSA's Partners in Protection
    /// @param ctpatTier 1 to 3 in CBP's C-TPAT
    public record Trader(@Nullable Boolean pip, @Nullable Integer ctpatTier) {}
}
