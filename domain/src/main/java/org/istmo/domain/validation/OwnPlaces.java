package org.istmo.domain.validation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Places that the reference data knows and IATI's codelist of countries does not: an administrator entered them, so that nothing is to be noted of them. */
public class OwnPlaces {

    private final Set<String> said;

    public OwnPlaces(Handle handle) {
        said = handle.createQuery("SELECT code FROM place").mapTo(String.class).list().stream()
                .filter(code -> !Codelist.COUNTRY.holds(code))
                .map(code -> CodeRules.missing(Codelist.COUNTRY, code))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What was found, without what only IATI's codelist does not know. */
    public List<Finding> known(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR || !said.contains(finding.detail()))
                .toList();
    }
}
