package org.istmo.domain.grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An end that was moved.
 *
 * @param amendment the number of the amendment that did it
 * @param date when that was signed
 * @param costed whether it brought money as well
 */
public record Extension(String amendment, LocalDate date, LocalDate from, LocalDate to, boolean costed) {

    static List<Extension> of(LocalDate signed, List<Amendment> amendments) {
        List<Extension> extensions = new ArrayList<>();
        LocalDate from = signed;
        for (Amendment amendment : amendments) {
            if (amendment.end().isPresent()) {
                LocalDate to = amendment.end().get();
                extensions.add(new Extension(
                        amendment.number(),
                        amendment.date(),
                        from,
                        to,
                        amendment.kind().changesAmount()));
                from = to;
            }
        }
        return List.copyOf(extensions);
    }
}
