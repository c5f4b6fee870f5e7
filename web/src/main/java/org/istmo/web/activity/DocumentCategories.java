package org.istmo.web.activity;

import java.util.List;

/** IATI DocumentCategory, whose names stand among the words of the pages. */
final class DocumentCategories {

    /** Before the codes, of the words for them. */
    static final String KEY = "activity.documentCategory.";

    static final List<String> CODES = List.of(
            "A01", "A02", "A03", "A04", "A05", "A06", "A07", "A08", "A09", "A10", "A11", "A12", "B01", "B02", "B03",
            "B04", "B05", "B06", "B07", "B08", "B09", "B10", "B11", "B12", "B13", "B14", "B15", "B16", "B17", "B18");

    private DocumentCategories() {}
}
