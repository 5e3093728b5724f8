package org.perimeter.ui.programme;

import java.util.List;

/// Tells how each of a person's programmes stands.
final class ProgrammesPresenter {
    private final ProgrammeDesk desk;

    ProgrammesPresenter(ProgrammeDesk desk) {
        this.desk = desk;
    }

    List<Standing> standings() {
        return desk.programmes().stream().map(programme -> Standing.of(programme, desk)).toList();
    }
}
