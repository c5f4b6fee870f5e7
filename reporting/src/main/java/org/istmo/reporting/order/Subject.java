package org.istmo.reporting.order;

import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.grant.Agreement;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.domain.problem.Forbidden;
import org.istmo.reporting.archive.Audience;
import org.istmo.reporting.catalogue.ScopeKind;

/**
 * What a report is about.
 *
 * @param donor whose money it is about, where it is about one donor's
 * @param row the number of the agreement's row, or {@link Audience#WHOLE_DONOR}
 * @param own the office that is named by it, or whose agreement it is
 */
record Subject(ScopeKind kind, String key, Optional<String> donor, long row, Optional<OfficeCode> own) {

    /** The one key of a region. */
    static final String WHOLE_REGION = "all";

    static final Subject REGION =
            new Subject(ScopeKind.REGION, WHOLE_REGION, Optional.empty(), Audience.WHOLE_DONOR, Optional.empty());

    static Subject of(Agreement agreement, String number) {
        return new Subject(
                ScopeKind.GRANT,
                number,
                Optional.of(agreement.donor()),
                agreement.id(),
                Optional.of(agreement.office()));
    }

    static Subject ofDonor(String donor) {
        return new Subject(ScopeKind.DONOR, donor, Optional.of(donor), Audience.WHOLE_DONOR, Optional.empty());
    }

    static Subject ofState(String state) {
        return new Subject(ScopeKind.STATE, state, Optional.empty(), Audience.WHOLE_DONOR, Optional.empty());
    }

    static Subject ofTreaty(String treaty) {
        return new Subject(ScopeKind.TREATY, treaty, Optional.empty(), Audience.WHOLE_DONOR, Optional.empty());
    }

    static Subject of(OfficeCode office) {
        return new Subject(
                ScopeKind.OFFICE, office.code(), Optional.empty(), Audience.WHOLE_DONOR, Optional.of(office));
    }

    /** Whose report it is: of no office's own subject, such as a whole donor, a State or the region, the office that its orderer acts for. */
    OfficeCode office(Reader reader, Offices offices) {
        return own.or(() -> offices.mainOf(reader.offices()))
                .orElseThrow(() -> new Forbidden("no-office", "This account acts for no office."));
    }
}
