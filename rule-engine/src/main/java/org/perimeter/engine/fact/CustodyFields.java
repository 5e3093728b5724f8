package org.perimeter.engine.fact;

import static org.perimeter.engine.fact.Entry.code;
import static org.perimeter.engine.fact.Entry.moment;
import static org.perimeter.engine.fact.Entry.text;

import java.util.List;
import java.util.stream.Stream;
import org.perimeter.engine.manifest.Consignment;
import org.perimeter.engine.manifest.Consignment.Exam;
import org.perimeter.engine.manifest.Consignment.Hold;
import org.perimeter.engine.manifest.Consignment.SealEvent;

/// What the agencies did: the elements of `sealEvents[]`, `exams[]` and `holds[]`, and the joint result.
final class CustodyFields {
    static final List<Entry<SealEvent>> SEAL_EVENTS =
            List.of(
                    text("number", SealEvent::number)
                            .named(
                                    "the seal number of the event",
                                    "le numéro de sceau de l'événement")
                            .meaning(
                                    "Number of the seal that was applied or read.",
                                    "Numéro du sceau apposé ou lu."),
                    code("class", SealEvent::sealClass)
                            .among(Codes.SEAL_CLASSES)
                            .named("the seal class", "la classe du sceau")
                            .meaning(
                                    "Class of the seal by ISO 17712.",
                                    "Classe du sceau selon ISO 17712."),
                    code("kind", SealEvent::kind)
                            .among(Codes.SEAL_EVENT_KINDS)
                            .named("the kind of seal event", "le genre d'événement de sceau")
                            .meaning(
                                    "Whether the seal was applied or read.", "Sceau apposé ou lu."),
                    code("by", SealEvent::by)
                            .named(
                                    "the party that handled the seal",
                                    "la partie qui a manipulé le sceau")
                            .meaning(
                                    "Agency or carrier that applied or read the seal.",
                                    "Organisme ou transporteur qui a apposé ou lu le sceau."),
                    moment("at", SealEvent::at)
                            .named(
                                    "the time of the seal event",
                                    "le moment de l'événement de sceau")
                            .meaning(
                                    "When the seal was applied or read.",
                                    "Moment où le sceau a été apposé ou lu."),
                    code("integrity", SealEvent::integrity)
                            .among(Codes.SEAL_INTEGRITIES)
                            .named("the seal's integrity", "l'intégrité du sceau")
                            .meaning(
                                    "How the seal was found.",
                                    "État dans lequel le sceau a été trouvé."));

    static final List<Entry<Exam>> EXAMS =
            List.of(
                    code("by", Exam::by)
                            .named("the examining agency", "l'organisme d'examen")
                            .meaning(
                                    "Agency that examined.", "Organisme qui a procédé à l'examen."),
                    code("kind", Exam::kind)
                            .among(Codes.EXAM_KINDS)
                            .named("the kind of examination", "le genre d'examen")
                            .meaning("How thoroughly was examined.", "Profondeur de l'examen."),
                    moment("at", Exam::at)
                            .named("the time of examination", "le moment de l'examen")
                            .meaning(
                                    "When the examination took place.",
                                    "Moment où l'examen a eu lieu."),
                    code("result", Exam::result)
                            .among(Codes.EXAM_RESULTS)
                            .named("the result of the examination", "le résultat de l'examen")
                            .meaning(
                                    "What the examination showed; unknown where it is not finished.",
                                    "Ce que l'examen a révélé ; inconnu s'il n'est pas terminé."));

    static final List<Entry<Hold>> HOLDS =
            List.of(
                    code("kind", Hold::kind)
                            .named("the kind of hold", "le genre de retenue")
                            .meaning(
                                    "What is held back, such as do-not-load.",
                                    "Ce qui est retenu, par exemple do-not-load."),
                    code("state", Hold::state)
                            .among(Codes.HOLD_STATES)
                            .named("the state of the hold", "l'état de la retenue")
                            .meaning("Where the hold stands.", "Où en est la retenue."),
                    text("by", Hold::by)
                            .named(
                                    "the person who set the hold's state",
                                    "la personne qui a fixé l'état de la retenue")
                            .meaning("Person who set this state.", "Personne qui a fixé cet état."),
                    moment("at", Hold::at)
                            .named(
                                    "the time of the hold's state",
                                    "le moment de l'état de la retenue")
                            .meaning("When this state was set.", "Moment où cet état a été fixé."));

    private CustodyFields() {}

    static Stream<Entry<Consignment>> entries() {
        return Stream.of(
                code("jointResult", Consignment::jointResult)
                        .named("the joint result", "le résultat conjoint")
                        .meaning(
                                "What both agencies concluded from the examinations, such as mitigated.",
                                "Ce que les deux organismes ont conclu des examens, par exemple mitigated."));
    }
}
