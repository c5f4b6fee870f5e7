package org.istmo.reporting.dataset.assistance;

import java.time.LocalDate;
import java.util.List;
import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/**
 * A consultation of a mechanism.
 *
 * @param id the number of its record
 * @param level {@code expert} or {@code policy}
 * @param country where it is held
 * @param city empty where nobody wrote it down
 * @param partners that take part, such as the OAS
 * @param outcome null before it is held
 */
public record Consultation(
        long id,
        Text mechanism,
        String level,
        Text title,
        LocalDate date,
        @Nullable LocalDate end,
        Text country,
        String city,
        List<Text> partners,
        List<Text> states,
        @Nullable Text outcome) {

    public Consultation {
        partners = List.copyOf(partners);
        states = List.copyOf(states);
    }
}
