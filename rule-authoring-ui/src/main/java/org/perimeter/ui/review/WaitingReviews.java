package org.perimeter.ui.review;

import org.perimeter.policy.agency.PersonId;
import org.perimeter.ui.shell.Place;
import org.perimeter.ui.shell.Waiting;
import org.springframework.stereotype.Component;

/// The count beside the way to the reviews.
@Component
class WaitingReviews implements Waiting {
    private final ReviewDesks desks;

    WaitingReviews(ReviewDesks desks) {
        this.desks = desks;
    }

    @Override
    public Place place() {
        return Place.REVIEWS;
    }

    @Override
    public long count(PersonId person) {
        return new QueuePresenter(desks.of(person)).waiting();
    }
}
