package org.perimeter.engine.check;

import static org.perimeter.engine.check.Finding.Severity.ERROR;
import static org.perimeter.engine.check.Finding.Severity.WARNING;

import java.util.Arrays;
import java.util.Locale;
import org.perimeter.engine.check.Finding.Severity;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.French;

/// Everything that can be wrong with a policy, each with a stable id, a page under `docs/checks` and its words.
///
/// The words name what is wrong, then what to do; `%s` stands for the names and limits of the case at hand.
public enum Check {
    INCOMPLETE(
            ERROR,
            "This is not filled in yet. Choose a value, or remove the part.",
            "Cet élément reste à remplir. Choisissez une valeur ou retirez-le."),
    UNKNOWN_FIELD(
            ERROR,
            "There is no field “%s”. Choose one from the list of fields.",
            "Le champ « %s » n’existe pas. Choisissez-en un dans la liste des champs."),
    UNKNOWN_COLLECTION(
            ERROR,
            "There is no collection “%s”. Choose goods, containers, seals or another from the list.",
            "La collection « %s » n’existe pas. Choisissez les marchandises, les conteneurs, les sceaux ou une autre de la liste."),
    FIELD_OUTSIDE_QUANTIFIER(
            ERROR,
            "“%s” belongs to one element of %s. Put this condition inside “for some”, “for every” or another count of %s.",
            "« %s » appartient à un élément de %s. Placez cette condition dans un « au moins un », « chaque » ou autre décompte de %s."),
    QUANTIFIER_MISPLACED(
            ERROR,
            "%s cannot be counted here. A count stands on the consignment, or inside a count of the collection that holds it.",
            "%s ne peut pas être dénombré ici. Un décompte porte sur l’envoi, ou se place dans celui de la collection qui le contient."),
    POINTLESS_COUNT(
            ERROR,
            "At least 0 holds for every consignment. Ask for at least 1, or remove the condition.",
            "« Au moins 0 » vaut pour tout envoi. Demandez au moins 1 ou retirez la condition."),
    COUNT_LIMIT(
            ERROR,
            "%s is more than a consignment can hold. Use at most %s.",
            "%s dépasse ce qu’un envoi peut contenir. Indiquez au plus %s."),
    UNKNOWN_LIST(
            ERROR,
            "There is no list “%s”. Choose one from the lists, or add it there.",
            "La liste « %s » n’existe pas. Choisissez-en une parmi les listes ou ajoutez-la."),
    LIST_KIND(
            ERROR,
            "“%s” is a list of another kind. This test needs a list of %s.",
            "« %s » est une liste d’un autre genre. Ce test demande une liste de %s."),
    LIST_TOO_LONG(
            ERROR,
            "“%s” has %s entries. This test takes a list of at most %s.",
            "« %s » compte %s valeurs. Ce test admet une liste d’au plus %s."),
    TYPE_MISMATCH(
            ERROR,
            "This test does not fit “%s”, which is a %s. Choose a test that the field offers.",
            "Ce test ne convient pas à « %s », qui est de type %s. Choisissez un test proposé pour ce champ."),
    FIELDS_UNLIKE(
            ERROR,
            "“%s” and “%s” are of different kinds. Compare numbers with numbers, instants with instants, texts with texts.",
            "« %s » et « %s » ne sont pas du même genre. Comparez nombres et nombres, instants et instants, textes et textes."),
    NO_ELEMENTS(
            ERROR,
            "“%s” is a field of the whole consignment. Choose a field of goods, containers or other elements.",
            "« %s » est un champ de l’envoi entier. Choisissez un champ des marchandises, des conteneurs ou d’autres éléments."),
    RULE_NOT_FOUND(
            ERROR,
            "There is no other rule “%s”. Choose rules of this policy.",
            "Il n’existe pas d’autre règle « %s ». Choisissez des règles de cette politique."),
    RULE_CYCLE(
            ERROR,
            "The rule depends on itself: %s. Take one of them out.",
            "La règle dépend d’elle-même : %s. Retirez l’une d’elles."),
    FIRED_IN_SCOPE(
            ERROR,
            "Rules fired or not cannot decide the scope. Move this to a rule.",
            "Le déclenchement de règles ne peut pas définir la portée. Mettez-le dans une règle."),
    LITERAL_UNREADABLE(
            ERROR,
            "“%s” cannot be read as a value of “%s”. Write %s.",
            "« %s » ne peut pas se lire comme une valeur de « %s ». Écrivez %s."),
    UNKNOWN_CODE(
            ERROR,
            "“%s” is not a code of “%s”. Choose one from its list.",
            "« %s » n’est pas un code de « %s ». Choisissez-en un dans sa liste."),
    EMPTY_RANGE(
            ERROR,
            "Nothing lies between %s and %s. Put the lower end first.",
            "Rien ne se trouve entre %s et %s. Mettez la borne inférieure en premier."),
    EMPTY_GROUP(
            ERROR,
            "This group has no condition. Add one, or remove the group.",
            "Ce groupe ne contient aucune condition. Ajoutez-en une ou retirez le groupe."),
    EMPTY_LIST(
            ERROR,
            "This list has no entry. Add one, or remove the condition.",
            "Cette liste est vide. Ajoutez une valeur ou retirez la condition."),
    EMPTY_WORD(
            ERROR,
            "“%s” has no letter or sign to look for. Write a word, or remove the entry.",
            "« %s » ne contient ni lettre ni signe à chercher. Écrivez un mot ou retirez-le."),
    MALFORMED_TEXT(
            ERROR,
            "This text holds a broken or invisible character. Write it again.",
            "Ce texte contient un caractère brisé ou invisible. Saisissez-le de nouveau."),
    TEXT_TOO_LONG(
            ERROR,
            "This text has %s characters. Use at most %s.",
            "Ce texte compte %s caractères. Limitez-le à %s."),
    TOO_MANY_RULES(
            ERROR,
            "The policy has %s rules. Keep at most %s.",
            "La politique compte %s règles. Gardez-en au plus %s."),
    TOO_DEEP(
            ERROR,
            "Conditions are nested more than %s deep. Split the rule.",
            "Les conditions sont imbriquées sur plus de %s niveaux. Scindez la règle."),
    TOO_MANY_NODES(
            ERROR,
            "The condition has more than %s parts. Split the rule.",
            "La condition compte plus de %s éléments. Scindez la règle."),
    TOO_MANY_WORDS(
            ERROR,
            "The lists of this condition hold %s entries together. Keep at most %s.",
            "Les listes de cette condition réunissent %s valeurs. Gardez-en au plus %s."),
    TOO_MANY_EFFECTS(
            ERROR,
            "The rule has %s effects. Keep at most %s.",
            "La règle compte %s effets. Gardez-en au plus %s."),
    RULE_ID_SHAPE(
            ERROR,
            "“%s” cannot be a rule id. Use up to 64 letters, digits, points and dashes, such as R-11.",
            "« %s » ne peut pas identifier une règle. Utilisez au plus 64 lettres, chiffres, points et traits d’union, comme R-11."),
    DUPLICATE_RULE_ID(
            ERROR,
            "Two rules are called “%s”. Give one of them another id.",
            "Deux règles s’appellent « %s ». Donnez un autre identifiant à l’une d’elles."),
    MISSING_TITLE(
            ERROR,
            "The rule needs a title in English and in French.",
            "La règle doit porter un titre en anglais et en français."),
    MISSING_REASON(
            ERROR,
            "Say in English and in French why the rule fires: an officer reads it.",
            "Indiquez en anglais et en français pourquoi la règle se déclenche : un agent le lira."),
    REASON_CODE_SHAPE(
            ERROR,
            "“%s” cannot be a code. Use capitals, digits and underscores, such as CONTAINER_CHECK_DIGIT.",
            "« %s » ne peut pas servir de code. Utilisez des majuscules, des chiffres et des traits de soulignement, comme CONTAINER_CHECK_DIGIT."),
    NO_EFFECT(
            ERROR,
            "The rule has no effect. Say what follows when it holds.",
            "La règle n’a aucun effet. Indiquez ce qui s’ensuit lorsqu’elle s’applique."),
    POINTS_LIMIT(
            ERROR,
            "%s points are out of bounds. Use −%s to %s, and not 0.",
            "%s points dépassent les bornes. Indiquez de −%s à %s, sauf 0."),
    DISPOSITION_NOT_USED(
            ERROR,
            "This programme does not use %s. Choose one of: %s.",
            "Ce programme n’utilise pas %s. Choisissez parmi : %s."),
    EXAM_WITHOUT_EXAMINE(
            ERROR,
            "A kind of examination goes with EXAMINE only, not with %s. Leave the kind out, or choose EXAMINE.",
            "Un type d’examen ne va qu’avec EXAMINE, pas avec %s. Retirez le type ou choisissez EXAMINE."),
    UNKNOWN_AGENCY(
            ERROR,
            "“%s” is not an agency of the perimeter. Choose one of: %s.",
            "« %s » n’est pas un organisme du périmètre. Choisissez parmi : %s."),
    DESK_SHAPE(
            ERROR,
            "“%s” cannot name a desk. Use lower-case letters, digits and dashes, such as dangerous-goods.",
            "« %s » ne peut pas désigner un bureau. Utilisez des minuscules, des chiffres et des traits d’union, comme dangerous-goods."),
    VALIDITY_ORDER(
            ERROR,
            "The rule ends on %s, before it begins on %s. Put the earlier day first.",
            "La règle prend fin le %s, avant d’entrer en vigueur le %s. Mettez la première date en premier."),
    MISSING_DISPOSITIONS(
            ERROR,
            "The policy lists no disposition, or one of them twice. List each that it uses once.",
            "La politique n’énumère aucune issue, ou en énumère une deux fois. Énumérez une fois chacune de celles utilisées."),
    BANDS_ORDER(
            ERROR,
            "Bands start at 0 and rise, in points and in severity. Put them in order.",
            "Les tranches commencent à 0 et montent, en points comme en gravité. Mettez-les en ordre."),
    PROGRAMME_SHAPE(
            ERROR,
            "“%s” cannot be a programme. Use lower-case letters, digits and dashes, such as prince-rupert.",
            "« %s » ne peut pas désigner un programme. Utilisez des minuscules, des chiffres et des traits d’union, comme prince-rupert."),
    COST_LIMIT(
            ERROR,
            "The condition may take %s comparisons on one consignment. Keep it to %s: use shorter lists, or exact look-ups.",
            "La condition peut demander %s comparaisons par envoi. Limitez-la à %s : listes plus courtes ou recherches exactes."),
    CONTRADICTION(
            WARNING,
            "These conditions exclude each other: no consignment meets them all. Change one of them, or use “any of”.",
            "Ces conditions s’excluent : aucun envoi ne les remplit toutes. Changez-en une ou utilisez « au moins une »."),
    ALWAYS_TRUE(
            WARNING,
            "One of these conditions holds for whatever is known. Remove the group, or change one of them.",
            "Une de ces conditions vaut quoi qu’on sache. Retirez le groupe ou changez-en une."),
    DEAD_RULE(
            WARNING,
            "This rule never comes into play: %s. Change its condition, or remove the rule.",
            "Cette règle n’entre jamais en jeu : %s. Changez sa condition ou retirez-la."),
    SAME_CONDITION(
            WARNING,
            "Rule %s has the same condition. Join the two, or change one of them.",
            "La règle %s a la même condition. Réunissez-les ou changez-en une."),
    SUBSUMED_RULE(
            WARNING,
            "Whenever this rule fires rule %s does too, and this one adds nothing. Remove it, or change its effects.",
            "Chaque fois que cette règle se déclenche, la règle %s aussi, et celle-ci n’ajoute rien. Retirez-la ou changez ses effets."),
    UNREACHABLE_BAND(
            WARNING,
            "No consignment reaches %s points: all rules together add at most %s. Lower the band, or remove it.",
            "Aucun envoi n’atteint %s points : toutes les règles ensemble en ajoutent au plus %s. Abaissez la tranche ou retirez-la."),
    UNUSED_DISPOSITION(
            WARNING,
            "No band and no rule leads to %s. Use it, or take it off the list.",
            "Ni tranche ni règle ne mène à %s. Utilisez cette issue ou retirez-la de la liste."),
    POINTS_UNDO_BAND(
            WARNING,
            "Taking off %s points undoes rule %s, which alone leads to %s. Give that rule a floor, or take off less.",
            "Retirer %s points annule la règle %s, qui mène à elle seule à %s. Donnez-lui un plancher ou retirez moins."),
    PROTECTED_FIELD(
            WARNING,
            "The rule looks at %s, a proxy for protected grounds. Record the justification, or ask for something else.",
            "La règle regarde %s, indicateur indirect d’un motif protégé. Consignez la justification ou demandez autre chose."),
    MISSING_RATIONALE(
            WARNING,
            "The rationale is empty. Say why the rule exists.",
            "La justification manque. Dites pourquoi la règle existe."),
    MISSING_BASIS(
            WARNING,
            "No legal or programme basis is named. Name it with its date.",
            "Aucun fondement juridique ou de programme n’est indiqué. Indiquez-le avec sa date."),
    MISSING_EXPIRY(
            WARNING,
            "The rule never ends. Set the last day on which it counts.",
            "La règle ne prend jamais fin. Fixez le dernier jour où elle compte."),
    MISSING_NEXT_REVIEW(
            WARNING,
            "No day is set on which the rule is assessed again. Set one.",
            "Aucune date de réexamen de la règle n’est fixée. Fixez-en une."),
    NOT_OVER_MISSING(
            WARNING,
            "“Not” stays unknown, and the rule silent, where the manifest lacks “%s”%s. Add “is missing” if that should count too.",
            "« Non » reste indéterminé, et la règle muette, si le manifeste n’indique pas « %s »%s. Ajoutez « manque » si ce cas doit compter aussi.");

    private final Severity severity;
    private final String en;
    private final String fr;

    Check(Severity severity, String en, String fr) {
        this.severity = severity;
        this.en = en;
        this.fr = fr;
    }

    /// Kebab case, as in findings and page names.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    /// The check that a finding names.
    static Check of(Finding finding) {
        return valueOf(finding.check().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// What a finding says to do: its text after the first sentence, or all of it where it has one only.
    Bilingual advice(Finding finding) {
        return new Bilingual(
                advice(en, finding.text().en()), advice(French.spaced(fr), finding.text().fr()));
    }

    private static String advice(String template, String said) {
        int first = template.indexOf(". ");
        if (first < 0) {
            return said;
        }
        String lead = template.substring(first + 2).split("%s", 2)[0];
        return said.substring(Math.max(0, said.lastIndexOf(lead)));
    }

    /// @param ruleId empty for the policy itself
    /// @param node   JSON pointer within the rule or the policy
    /// @param words  what stands for each `%s`, in order; a [Bilingual] is taken in the language of the text
    public Finding at(String ruleId, String node, Object... words) {
        return new Finding(
                id(),
                severity,
                ruleId,
                node,
                new Bilingual(said(en, Locale.ENGLISH, words), said(fr, Locale.FRENCH, words)));
    }

    private static String said(String template, Locale language, Object[] words) {
        Object[] local = Arrays.copyOf(words, words.length, Object[].class);
        for (int i = 0; i < local.length; i++) {
            local[i] = local[i] instanceof Bilingual both ? both.in(language) : local[i];
        }
        String spaced = language.equals(Locale.FRENCH) ? French.spaced(template) : template;
        return String.format(Locale.ROOT, spaced, local);
    }
}
