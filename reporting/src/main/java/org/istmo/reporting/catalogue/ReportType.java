package org.istmo.reporting.catalogue;

import java.util.List;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;

/**
 * A type of report.
 *
 * @param code such as {@code donor-statement}
 * @param scopes what it can be about
 * @param formats the files it is made as
 */
public record ReportType(
        String code, Text title, List<ScopeKind> scopes, List<String> formats, List<Language> languages) {

    public ReportType {
        scopes = List.copyOf(scopes);
        formats = List.copyOf(formats);
        languages = List.copyOf(languages);
    }
}
