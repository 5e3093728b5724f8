package org.perimeter.policy.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.ProgrammeSettings;
import org.perimeter.engine.bundle.SettingsDifference;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.PolicyDifference;
import org.perimeter.engine.rule.PolicyDifference.Change;
import org.perimeter.engine.rule.Rule;
import org.perimeter.engine.rule.Sentence;

/// What a person reads in a pack without any program.
final class PackTexts {
    static final String README =
            """
            An audit pack of Perimeter · Un dossier d’audit de Perimeter

            manifest.json       SHA-256 of every other file · empreinte de chaque autre fichier
            content/            what the agencies signed; its SHA-256 is its name · ce que les organismes ont signé
            base/               what it was compared with · ce à quoi il a été comparé
            policy.json         the policy as it was written · la politique telle que rédigée
            difference.*.txt    what changed · ce qui a changé
            rules.*.txt         every rule with its basis · chaque règle et son fondement
            settings.*.txt      the agreed baseline and the must-catch events, in full in content/
                                les données de référence convenues et les événements à déceler, au complet dans content/
            evidence/           the simulations that approvals name · les simulations que citent les approbations
            runs/               what each of them found, by its run hash · ce que chacune a établi, par empreinte d’exécution
            approvals/          the signed statements · les déclarations signées
            releases/           the signed bundles · les publications signées
            rosters/            whose signature counts · qui peut signer
            lists/              what rules look things up in · les listes consultées
            conversation.json   comments and requests for changes · commentaires et demandes de changements
            trail.jsonl         every step, with its place in the audit trail · chaque étape et sa place dans la piste d’audit
            """;

    static final String RULE_README =
            """
            The life of one rule · La vie d’une règle

            manifest.json       SHA-256 of every other file · empreinte de chaque autre fichier
            versions/N/         each version that changed the rule · chaque version qui a modifié la règle
              why.txt           what its author says of it · ce qu’en dit son auteur
              rule.*            the rule, as data and in words, with its basis · la règle et son fondement
              difference.*.txt  what changed in it · ce qui y a changé
              examples.json     consignments on which it must fire · envois sur lesquels elle doit se déclencher
              evidence/         the simulations that approvals name · les simulations que citent les approbations
              runs/             what each of them found · ce que chacune a établi
              approvals/        the signed statements · les déclarations signées
            releases/           the signed bundles in which it ran · les publications signées où elle a tourné
            rosters/            whose signature counts · qui peut signer
            """;

    private PackTexts() {}

    /// @param before   `null` where the version is compared with nothing
    /// @param settings what changed in what versions are held to
    static String difference(
            @Nullable Policy before, Policy after, List<Change> settings, Locale locale) {
        var changes = new ArrayList<Change>();
        if (before != null) {
            changes.addAll(PolicyDifference.between(before, after));
        }
        changes.addAll(settings);
        return said(changes, locale);
    }

    /// All that a version is held to, a sentence a line.
    static String settings(ProgrammeSettings settings, Locale locale) {
        return SettingsDifference.between(ProgrammeSettings.NONE, settings).stream()
                .map(change -> Objects.requireNonNull(change.after()).in(locale) + ".\n")
                .collect(Collectors.joining());
    }

    /// In one rule.
    static String difference(Policy before, Policy after, String ruleId, Locale locale) {
        return said(
                PolicyDifference.between(before, after).stream()
                        .filter(change -> change.ruleId().equals(ruleId))
                        .toList(),
                locale);
    }

    private static String said(List<Change> changes, Locale locale) {
        return changes.stream()
                .map(change ->
                        kind(change.kind()).in(locale)
                                + ": "
                                + (change.ruleId().isEmpty() ? "" : change.ruleId() + " ")
                                + change.part()
                                + "\n"
                                + side("- ", change.before(), locale)
                                + side("+ ", change.after(), locale))
                .collect(Collectors.joining("\n"));
    }

    private static Bilingual kind(PolicyDifference.Kind kind) {
        return switch (kind) {
            case ADDED -> new Bilingual("Added", "Ajouté");
            case REMOVED -> new Bilingual("Removed", "Supprimé");
            case CHANGED -> new Bilingual("Changed", "Modifié");
        };
    }

    private static String side(String mark, @Nullable Bilingual words, Locale locale) {
        return words == null ? "" : mark + words.in(locale) + "\n";
    }

    static String rules(Policy policy, Locale locale) {
        return policy.rules().stream()
                .map(rule -> rule(rule, locale))
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String reliability(Governance governance, Locale locale) {
        var reliability = governance.reliability();
        return reliability == null ? null : reliability.title().in(locale);
    }

    static String rule(Rule rule, Locale locale) {
        Governance governance = rule.governance();
        String facts =
                Stream.of(
                                governance.owner(),
                                governance.basis(),
                                governance.basisDate(),
                                reliability(governance, locale),
                                governance.nextReview())
                        .map(fact -> Objects.toString(fact, "–"))
                        .collect(Collectors.joining(" · "));
        return Stream.of(
                        rule.id() + " " + rule.title().in(locale),
                        Sentence.of(rule, locale),
                        facts,
                        governance.rationale(),
                        "")
                .collect(Collectors.joining("\n"));
    }
}
