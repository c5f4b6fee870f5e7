package org.istmo.reporting.sitting;

import java.time.LocalDate;
import java.util.Optional;
import org.istmo.reporting.dataset.Text;

/**
 * What a report is about, as people call it.
 *
 * @param name the title of an agreement, the name of a donor, State or office
 * @param donor of an agreement its donor's code; empty of everything else
 * @param donorName the donor's name
 * @param ended the last day of an agreement
 */
public record About(Text name, Optional<String> donor, Optional<String> donorName, Optional<LocalDate> ended) {

    static About called(Text name) {
        return new About(name, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
