package org.istmo.web.dashboard;

import java.util.List;
import java.util.Optional;
import org.istmo.domain.problem.Invalid;

/**
 * What a page of dashboards shows.
 *
 * @param plot empty where the filter asks for what there is not
 * @param faults what is wrong with which field
 */
record ShownBoard(Board board, BoardFilter filter, Optional<Plot> plot, List<Invalid.Field> faults) {

    static final String ATTRIBUTE = "org.istmo.dashboard";

    ShownBoard {
        faults = List.copyOf(faults);
    }
}
