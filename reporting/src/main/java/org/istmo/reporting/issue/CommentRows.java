package org.istmo.reporting.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.clearance.Comment;
import org.istmo.domain.clearance.Person;
import org.jdbi.v3.core.Handle;

/** Comments of reports over one connection. */
class CommentRows {

    private static final String COMMENTS =
            "SELECT c.number, c.account, a.name, c.said_at, c.words, c.figure, c.section, r.account AS resolver, b.name AS resolver_name,"
                    + " r.resolved_at FROM report_comment c JOIN account a ON a.id = c.account"
                    + " LEFT JOIN report_comment_resolution r ON r.report = c.report AND r.number = c.number LEFT JOIN account b ON b.id = r.account"
                    + " WHERE c.report = :report";

    private final Handle handle;

    CommentRows(Handle handle) {
        this.handle = handle;
    }

    /** In the order in which they were made, those after the one with that number. */
    List<Comment> page(long report, int after, int limit) {
        return handle.createQuery(COMMENTS + " AND c.number > :after ORDER BY c.number LIMIT :limit")
                .bind("report", report)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> comment(row))
                .list();
    }

    /** In the order in which they were made, the last so many. */
    List<Comment> onSection(long report, String section, int limit) {
        List<Comment> newest = handle.createQuery(
                        COMMENTS + " AND c.section = :section ORDER BY c.number DESC LIMIT :limit")
                .bind("report", report)
                .bind("section", section)
                .bind("limit", limit)
                .map((row, context) -> comment(row))
                .list();
        Collections.reverse(newest);
        return newest;
    }

    Optional<Comment> one(long report, int number) {
        return page(report, number - 1, 1).stream()
                .filter(comment -> comment.number() == number)
                .findFirst();
    }

    long open(long report) {
        return open(List.of(report)).getOrDefault(report, 0L);
    }

    /** How many nobody has resolved, of each of these reports that has any such. */
    Map<Long, Long> open(Collection<Long> reports) {
        Map<Long, Long> open = new HashMap<>();
        if (!reports.isEmpty()) {
            handle.createQuery(
                            "SELECT c.report, count(*) FROM report_comment c WHERE c.report IN (<reports>) AND NOT EXISTS"
                                    + " (SELECT 1 FROM report_comment_resolution r WHERE r.report = c.report AND r.number = c.number) GROUP BY c.report")
                    .bindList("reports", List.copyOf(reports))
                    .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
                    .forEach(one -> open.put(one.getKey(), one.getValue()));
        }
        return open;
    }

    /** The report's row is held by the caller, so that two do not take one number. */
    int insert(
            long report, long by, OffsetDateTime at, String text, Optional<String> figure, Optional<String> section) {
        int number = 1
                + handle.createQuery("SELECT coalesce(max(number), 0) FROM report_comment WHERE report = :report")
                        .bind("report", report)
                        .mapTo(Integer.class)
                        .one();
        handle.createUpdate("INSERT INTO report_comment (report, number, account, said_at, words, figure, section)"
                        + " VALUES (:report, :number, :by, :at, :words, :figure, :section)")
                .bind("report", report)
                .bind("number", number)
                .bind("by", by)
                .bind("at", at)
                .bind("words", text)
                .bind("figure", figure.orElse(null))
                .bind("section", section.orElse(null))
                .execute();
        return number;
    }

    void resolve(long report, int number, long by, OffsetDateTime at) {
        handle.createUpdate("INSERT INTO report_comment_resolution (report, number, account, resolved_at)"
                        + " VALUES (:report, :number, :by, :at)")
                .bind("report", report)
                .bind("number", number)
                .bind("by", by)
                .bind("at", at)
                .execute();
    }

    private static Comment comment(ResultSet row) throws SQLException {
        Optional<OffsetDateTime> resolved = Optional.ofNullable(row.getObject("resolved_at", OffsetDateTime.class));
        Person resolver = new Person(row.getLong("resolver"), String.valueOf(row.getString("resolver_name")));
        return new Comment(
                row.getInt("number"),
                new Person(row.getLong("account"), row.getString("name")),
                row.getObject("said_at", OffsetDateTime.class),
                row.getString("words"),
                Optional.ofNullable(row.getString("figure")),
                Optional.ofNullable(row.getString("section")),
                resolved.map(at -> new Comment.Resolution(resolver, at)));
    }
}
