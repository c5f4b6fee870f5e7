package org.istmo.web.clearance;

import java.time.format.DateTimeFormatter;
import org.istmo.domain.clearance.Comment;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a report.
 *
 * @param id from 1, within the report
 * @param at RFC 3339
 * @param figure the key of the figure that it is about
 * @param resolvedBy null while nobody resolved it
 */
public record CommentView(
        int id,
        String by,
        String at,
        String text,
        @Nullable String figure,
        @Nullable String section,
        @Nullable String resolvedBy,
        @Nullable String resolvedAt) {

    static CommentView of(Comment comment) {
        return new CommentView(
                comment.number(),
                comment.by().name(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(comment.at()),
                comment.text(),
                comment.figure().orElse(null),
                comment.section().orElse(null),
                comment.resolution().map(resolution -> resolution.by().name()).orElse(null),
                comment.resolution()
                        .map(resolution -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(resolution.at()))
                        .orElse(null));
    }
}
