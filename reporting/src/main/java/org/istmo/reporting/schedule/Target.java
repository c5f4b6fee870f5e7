package org.istmo.reporting.schedule;

import java.time.LocalDate;
import java.util.Optional;
import org.istmo.reporting.catalogue.ScopeKind;

/**
 * What one draft of a run is about.
 *
 * @param dueOn the day by which the donor has to have it, where a duty of the agreement says so
 */
public record Target(ScopeKind kind, String key, Optional<LocalDate> dueOn) {

    boolean isAboutTheSame(Target other) {
        return kind == other.kind && key.equals(other.key);
    }
}
