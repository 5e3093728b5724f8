package org.perimeter.ui.notice;

import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.notice.Notices;
import org.perimeter.ui.shell.Unread;
import org.springframework.stereotype.Component;

/// The count at the bell.
@Component
class UnreadNotices implements Unread {
    private final Notices notices;

    UnreadNotices(Notices notices) {
        this.notices = notices;
    }

    @Override
    public int count(PersonId person) {
        return notices.unread(person);
    }
}
