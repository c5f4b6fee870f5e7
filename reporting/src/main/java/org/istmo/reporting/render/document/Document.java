package org.istmo.reporting.render.document;

import java.util.List;
import java.util.stream.Stream;
import org.istmo.reporting.dataset.Language;

/**
 * A report in one language.
 *
 * @param language of every word in it
 * @param front what stands on the cover, in the running heads and on the last page
 * @param sections in order; the contents list them
 * @param dataAttached whether the tables ride along in the PDF as CSV and JSON: with the agreement's consent
 */
public record Document(Language language, Front front, List<Section> sections, boolean dataAttached) {

    public Document {
        sections = List.copyOf(sections);
    }

    /** Without files that ride along. */
    public Document(Language language, Front front, List<Section> sections) {
        this(language, front, sections, false);
    }

    public Document withDataAttached(boolean consented) {
        return new Document(language, front, sections, consented);
    }

    /** Of one section, such as a page for a head of office: its title stands above the text, without a cover, contents or annex. */
    public boolean brief() {
        return sections.size() == 1;
    }

    /** Every table, in the order of the page. */
    public Stream<Table> tables() {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Table.class::isInstance)
                .map(Table.class::cast);
    }
}
