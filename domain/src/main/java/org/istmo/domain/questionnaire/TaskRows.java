package org.istmo.domain.questionnaire;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.istmo.domain.access.Reader;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.field.Fields;
import org.jdbi.v3.core.Handle;

/** Tasks in their table. */
final class TaskRows {

    private final Handle handle;

    TaskRows(Handle handle) {
        this.handle = handle;
    }

    /** What is due first comes first. */
    List<RoundTask> of(RoundKey round) {
        List<Map<String, Object>> rows = TaskFields.TASKS
                .select(handle, "WHERE r.belongs_to = :round ORDER BY r.due_on, r.id")
                .bind("round", round.id())
                .map((row, context) -> TaskFields.TASKS.read(row))
                .list();
        Map<Long, Progress> progress =
                ProgressRows.of(handle, "task", rows.stream().map(TaskRows::id).toList());
        List<Answer> answers = rows.isEmpty() ? List.of() : new AnswerRows(handle).of(round);
        return rows.stream()
                .map(row -> task(row, answers, progress.getOrDefault(id(row), ProgressRows.NONE)))
                .toList();
    }

    /** @return the number of its row */
    long insert(Reader by, RoundKey round, SentTask.Content content, OffsetDateTime at) {
        long id = new Numbers(handle).next();
        TaskFields.TASKS.insert(handle, row(by, round, id, 1, content, at));
        new AnswerRows(handle).assign(round.id(), id, content.articles());
        return id;
    }

    void update(Reader by, RoundKey round, long id, long version, SentTask.Content content, OffsetDateTime at) {
        TaskFields.TASKS.update(handle, TaskFields.KEY, row(by, round, id, version, content, at));
        new AnswerRows(handle).assign(round.id(), id, content.articles());
    }

    /** Its articles are in no task then. */
    void delete(RoundKey round, long id) {
        new AnswerRows(handle).assign(round.id(), id, List.of());
        handle.createUpdate("DELETE FROM questionnaire_task WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    private static Map<String, Object> row(
            Reader by, RoundKey round, long id, long version, SentTask.Content content, OffsetDateTime at) {
        Map<String, Object> row = new LinkedHashMap<>(content.values());
        row.put(TaskFields.ID, id);
        row.put(TaskFields.BELONGS_TO, round.id());
        row.put(TaskFields.VERSION, version);
        row.put(TaskFields.CHANGED_AT, at);
        row.put(TaskFields.CHANGED_BY, by.name());
        return row;
    }

    private static RoundTask task(Map<String, Object> row, List<Answer> answers, Progress progress) {
        Map<String, Object> values = new LinkedHashMap<>(row);
        values.keySet().retainAll(Fields.names(TaskFields.FIELDS));
        long id = id(row);
        return new RoundTask(
                id,
                row.get(TaskFields.VERSION) instanceof Long version ? version : 0,
                values,
                answers.stream()
                        .filter(answer -> answer.task() != null && answer.task() == id)
                        .map(answer -> answer.article().article())
                        .toList(),
                progress,
                (OffsetDateTime) Objects.requireNonNull(row.get(TaskFields.CHANGED_AT)),
                String.valueOf(row.get(TaskFields.CHANGED_BY)));
    }

    private static long id(Map<String, Object> row) {
        return row.get(TaskFields.ID) instanceof Long id ? id : 0;
    }
}
