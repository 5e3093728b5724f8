package org.perimeter.ui.demo;

import static org.perimeter.policy.list.EntryKind.CODES;
import static org.perimeter.policy.list.EntryKind.PARTIES;
import static org.perimeter.policy.list.EntryKind.PORTS;
import static org.perimeter.policy.list.EntryKind.WORDS;

import java.util.List;
import java.util.Map;
import org.perimeter.engine.demo.RuleCatalogue;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.list.NamedList;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.list.Changing;
import org.perimeter.policy.list.EntryKind;
import org.perimeter.policy.list.ListChange;
import org.perimeter.policy.list.ListEditing;
import org.perimeter.policy.list.NewList;
import org.perimeter.policy.list.VersionedLists;
import org.perimeter.policy.person.Role;

/// The lists that the demonstration's rules name: invented entries, and their titles and reasons say so.
final class DemoLists {
    private static final String REASON =
            "Invented entries for the demonstration; no real risk list.";

    /// What the lists of the catalogue hold, whose they are and what people call them.
    private static final Map<String, Known> KNOWN =
            Map.ofEntries(
                    known(
                            "accepted-methods",
                            CODES,
                            Agency.TC,
                            "Accepted screening methods",
                            "Méthodes de contrôle acceptées"),
                    known(
                            "bonded-carriers",
                            CODES,
                            Agency.CBSA,
                            "Bonded carriers",
                            "Transporteurs cautionnés"),
                    known(
                            "consolidations",
                            WORDS,
                            Agency.TC,
                            "Words for consolidations",
                            "Mots désignant un groupage"),
                    known(
                            "corridor",
                            PORTS,
                            Agency.CBP,
                            "Places of the corridor",
                            "Lieux du corridor"),
                    known(
                            "elevated-origins",
                            CODES,
                            Agency.TC,
                            "Origins of elevated risk",
                            "Origines à risque élevé"),
                    known(
                            "elevated-ports",
                            PORTS,
                            Agency.CBP,
                            "Ports of elevated risk",
                            "Ports à risque élevé"),
                    known(
                            "embargo-origins",
                            CODES,
                            Agency.CBSA,
                            "Origins under embargo",
                            "Origines sous embargo"),
                    known(
                            "forwarders",
                            WORDS,
                            Agency.CBSA,
                            "Words in names of forwarders",
                            "Mots dans les noms de transitaires"),
                    known(
                            "hazard-classes",
                            CODES,
                            Agency.CBSA,
                            "Hazard classes of UN numbers",
                            "Classes de danger des numéros ONU"),
                    known(
                            "issued-seals",
                            CODES,
                            Agency.CBSA,
                            "Seals issued to ports",
                            "Scellés remis aux ports"),
                    known(
                            "known-users",
                            PARTIES,
                            Agency.CBP,
                            "Known users of precursors",
                            "Utilisateurs connus de précurseurs"),
                    known(
                            "low-values-per-kg",
                            CODES,
                            Agency.CBP,
                            "Low values per kilogram",
                            "Faibles valeurs au kilogramme"),
                    known(
                            "median-package-weights",
                            CODES,
                            Agency.CBSA,
                            "Median package weights",
                            "Poids médians des colis"),
                    known(
                            "post-office-boxes",
                            WORDS,
                            Agency.CBSA,
                            "Words for post-office boxes",
                            "Mots désignant une case postale"),
                    known(
                            "stay-addresses",
                            WORDS,
                            Agency.TC,
                            "Addresses where nobody lives",
                            "Adresses où personne n’habite"),
                    known(
                            "transhipment-hubs",
                            PORTS,
                            Agency.CBP,
                            "Transhipment hubs",
                            "Plaques tournantes de transbordement"),
                    known(
                            "vague-goods",
                            WORDS,
                            Agency.CBSA,
                            "Vague goods descriptions",
                            "Désignations vagues de marchandises"),
                    known(
                            "waste-and-used",
                            WORDS,
                            Agency.CBSA,
                            "Waste and used goods",
                            "Déchets et marchandises usagées"),
                    known(
                            "waste-ports",
                            PORTS,
                            Agency.CBSA,
                            "Ports of waste shipments",
                            "Ports d’envois de déchets"),
                    known(
                            "watch-countries",
                            CODES,
                            Agency.TC,
                            "Countries to watch",
                            "Pays à surveiller"),
                    known("watch-list", PARTIES, Agency.TC, "Names to watch", "Noms à surveiller"),
                    known(
                            "wooden-packages",
                            CODES,
                            Agency.CBSA,
                            "Wooden packages",
                            "Emballages de bois"));

    private final DemoPeople people;
    private final VersionedLists lists;
    private final ListEditing editing;

    private record Known(EntryKind kind, Agency owner, Bilingual title) {}

    DemoLists(DemoPeople people, VersionedLists lists, ListEditing editing) {
        this.people = people;
        this.lists = lists;
        this.editing = editing;
    }

    private static Map.Entry<String, Known> known(
            String name, EntryKind kind, Agency owner, String en, String fr) {
        return Map.entry(
                name, new Known(kind, owner, new Bilingual(en + " (synthetic)", fr + " (fictif)")));
    }

    /// Makes those that are missing or still empty; leaves alone what people have changed since.
    void make() {
        for (NamedList list : RuleCatalogue.allLists()) {
            Known known = KNOWN.get(list.name());
            if (known == null) {
                throw new IllegalStateException(
                        "The catalogue's list "
                                + list.name()
                                + " has no title\nMaybe it was added without one here.");
            }
            PersonId analyst = people.person(known.owner(), Role.ANALYST).id();
            if (lists.find(list.name()).isEmpty()) {
                var wanted = new NewList(list.name(), list.shape(), known.kind(), known.title());
                editing.create(wanted, REASON, analyst).orElseThrow();
            }
            if (lists.get(list.name()).newest().number() == 1) {
                fill(list, analyst);
            }
        }
    }

    private void fill(NamedList list, PersonId analyst) {
        var change = new ListChange(list.name(), 1, list.each().toList(), List.of(), REASON);
        Changing changing = editing.change(change, analyst);
        if (!(changing instanceof Changing.Changed)) {
            throw new IllegalStateException(
                    "The demonstration's list "
                            + list.name()
                            + " was not taken: "
                            + changing
                            + "\nMaybe the rules for entries have changed.");
        }
    }
}
