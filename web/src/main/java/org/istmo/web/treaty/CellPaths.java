package org.istmo.web.treaty;

import org.istmo.domain.compliance.Cell;

/** Where a State against an article is read. */
final class CellPaths {

    private CellPaths() {}

    static String of(Cell cell) {
        return "/api/v1/treaties/" + cell.treaty() + "/states/" + cell.state() + "/articles/" + segment(cell.article());
    }

    /** The activities that support the article in the State. */
    static String activities(Cell cell) {
        return "/api/v1/activities?country=" + cell.state() + "&article=" + cell.treaty() + "%20"
                + segment(cell.article());
    }

    /** An article's number as a segment of a path: {@code 14%20bis}. */
    static String segment(String article) {
        return article.replace(" ", "%20");
    }
}
