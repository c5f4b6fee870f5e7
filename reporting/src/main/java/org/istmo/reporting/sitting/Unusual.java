package org.istmo.reporting.sitting;

import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that whoever clears a report should look at.
 *
 * @param code a stable word
 * @param blocks whether it keeps a draft from being submitted
 * @param accepted whether finance accepted it
 * @param figure the key of the figure that it is about; null where it is about none
 * @param weight how unusual it is, from 0
 */
public record Unusual(
        String code,
        boolean blocks,
        boolean accepted,
        Text words,
        @Nullable String figure,
        int weight) {}
