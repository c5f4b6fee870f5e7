package org.istmo.reporting.archive;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.office.OfficeCode;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;

/**
 * A report as it stands.
 *
 * @param progress 0 to 100
 * @param nextStep the ordinal of the clearance step that is due
 * @param snapshot SHA-256 of the dataset that it was made of
 * @param renderer digest over the templates, labels, fonts and libraries that rendered it
 * @param failure why it failed, in words for the officer
 * @param lockVersion counts its changes; a change names the one it saw
 * @param schedule the number of the schedule that it came of
 */
public record Report(
        long id,
        String number,
        String type,
        ScopeKind scopeKind,
        String scopeKey,
        OfficeCode office,
        LocalDate from,
        LocalDate to,
        List<Language> languages,
        List<String> formats,
        Status status,
        int progress,
        int nextStep,
        int version,
        long requestedBy,
        OffsetDateTime requestedAt,
        Optional<String> snapshot,
        Optional<String> renderer,
        Optional<OffsetDateTime> issuedAt,
        Optional<String> failure,
        long lockVersion,
        Optional<Long> schedule) {

    public Report {
        languages = List.copyOf(languages);
        formats = List.copyOf(formats);
    }

    /** How the trail refers to it. */
    public String reference() {
        return "report:" + id;
    }
}
