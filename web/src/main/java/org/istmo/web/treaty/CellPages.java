package org.istmo.web.treaty;

import org.istmo.domain.compliance.Cell;

/** Where a State against an article has its page. */
public final class CellPages {

    private CellPages() {}

    public static String of(Cell cell) {
        return "/treaties/" + cell.treaty() + "/states/" + cell.state() + "/articles/"
                + CellPaths.segment(cell.article());
    }
}
