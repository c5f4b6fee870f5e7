package org.istmo.reporting.query;

import java.util.List;
import org.istmo.reporting.dataset.Text;
import org.jdbi.v3.core.Handle;

/** What officers write for a progress report today: the sections of reference data that are not retired. */
final class NarrativeSections {

    /** @param title what it is called */
    record Section(String code, Text title) {}

    private NarrativeSections() {}

    /** In the order of the page. */
    static List<Section> of(Handle handle) {
        return handle.createQuery(
                        "SELECT code, name_en, name_es FROM narrative_section WHERE retired_on IS NULL ORDER BY"
                                + " ordinal, code")
                .map((row, context) -> new Section(row.getString(1), new Text(row.getString(2), row.getString(3))))
                .list();
    }
}
