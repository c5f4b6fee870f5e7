package org.istmo.domain.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An IATI result.
 *
 * @param type code of IATI ResultType: 1 output, 2 outcome, 3 impact, 9 other
 * @param aggregation whether its data may be added to others', where somebody said so
 * @param title words by language code
 */
public record DraftResult(
        String type,
        @Nullable Boolean aggregation,
        Map<String, String> title,
        Map<String, String> description,
        List<DraftIndicator> indicators) {

    public DraftResult {
        title = Map.copyOf(title);
        description = Map.copyOf(description);
        indicators = List.copyOf(indicators);
    }
}
