package org.perimeter.ui.editor;

import java.util.List;
import java.util.Optional;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.draft.Authors;
import org.perimeter.policy.draft.Delegations;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.Drafts;
import org.perimeter.policy.person.People;
import org.perimeter.policy.version.Versions;
import org.perimeter.ui.check.Yardsticks;
import org.springframework.stereotype.Component;

/// Opens the drafts of the database for a person.
@Component
public class EditorDesks {
    private final Drafts drafts;
    private final Versions versions;
    private final Programmes programmes;
    private final People people;
    private final Yardsticks yardsticks;
    private final ListChoices choices;
    private final Delegations delegations;

    EditorDesks(
            Drafts drafts,
            Versions versions,
            Programmes programmes,
            People people,
            Yardsticks yardsticks,
            ListChoices choices,
            Delegations delegations) {
        this.drafts = drafts;
        this.versions = versions;
        this.programmes = programmes;
        this.people = people;
        this.yardsticks = yardsticks;
        this.choices = choices;
        this.delegations = delegations;
    }

    /// @param against why the person may read the draft but not change it
    record Opened(
            EditorPresenter presenter,
            Programme programme,
            ListChoices lists,
            DelegationBook delegations,
            Optional<RefusalReason> against) {}

    /// Empty where there is no such draft, or its programme is none of the person's agency.
    ///
    /// @param id as it stands in an address
    Optional<Opened> open(String id, PersonId by) {
        var person = people.get(by);
        return draft(id)
                .filter(draft -> programmes.get(draft.programme()).requires(person.agency()))
                .map(draft -> {
                    var programme = programmes.get(draft.programme());
                    var desk = new PersonsDesk(drafts, versions, by);
                    var presenter =
                            new EditorPresenter(
                                    new DraftInHand(desk, draft),
                                    desk,
                                    Checks.by(yardsticks::ofTheDay),
                                    person.agency().name(),
                                    programme.zone());
                    return new Opened(
                            presenter,
                            programme,
                            choices,
                            new DelegationBook.Kept(
                                    delegations, List.copyOf(programme.agencies()), draft.id(), by),
                            Authors.reasonAgainst(person, programme));
                });
    }

    private Optional<Draft> draft(String id) {
        try {
            return drafts.find(DraftId.of(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
