package org.perimeter.ui.trial;

import java.util.List;
import org.perimeter.engine.bundle.GoldenCase;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.Example;
import org.perimeter.policy.draft.Examples;

/// The examples of a draft in the database, for one person.
record KeptExamples(Examples examples, DraftId draft, PersonId person) implements ExampleDesk.Book {
    @Override
    public List<Example> all() {
        return examples.of(draft);
    }

    @Override
    public Answer<Example> keep(GoldenCase golden) {
        return examples.keep(draft, golden, person);
    }

    @Override
    public Answer<Example> expect(Example example, GoldenCase.Expected expected) {
        return examples.expect(example, expected, person);
    }

    @Override
    public Answer<Example> remove(Example example) {
        return examples.remove(example, person);
    }
}
