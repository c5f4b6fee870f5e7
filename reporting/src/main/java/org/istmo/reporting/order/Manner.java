package org.istmo.reporting.order;

import java.util.List;
import org.istmo.domain.access.Role;
import org.istmo.reporting.catalogue.ReportType;
import org.istmo.reporting.dataset.Language;

/**
 * What a report is, whatever it is about.
 *
 * @param role in which its orderer acts
 */
public record Manner(ReportType type, Role role, List<Language> languages, List<String> formats) {

    public Manner {
        languages = List.copyOf(languages);
        formats = List.copyOf(formats);
    }
}
