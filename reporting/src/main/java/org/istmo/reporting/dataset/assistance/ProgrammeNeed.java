package org.istmo.reporting.dataset.assistance;

import org.istmo.reporting.dataset.treaty.ProgrammeNeedLine;
import org.istmo.reporting.dataset.treaty.StateName;

/**
 * What a State needs for its national programme.
 *
 * @param support by activities on its theme in the State; of a need without a theme, by those that contribute to national programmes
 */
public record ProgrammeNeed(StateName state, ProgrammeNeedLine line, Support support) {

    /** Whether it is neither met nor withdrawn. */
    public boolean open() {
        return line.status().equals("open");
    }
}
