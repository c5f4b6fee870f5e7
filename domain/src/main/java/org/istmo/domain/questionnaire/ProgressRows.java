package org.istmo.domain.questionnaire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.database.Chunks;
import org.jdbi.v3.core.Handle;

/** Counts the articles of rounds and of tasks by where they stand. */
final class ProgressRows {

    static final Progress NONE = new Progress(0, 0, 0, 0, 0);

    private ProgressRows() {}

    /** @param column of the answers that the numbers stand in: {@code belongs_to} of rounds, {@code task} of tasks */
    static Map<Long, Progress> of(Handle handle, String column, List<Long> numbers) {
        Map<Long, Progress> progress = new HashMap<>();
        for (List<Long> some : Chunks.of(numbers)) {
            handle.createQuery("SELECT a." + column + " AS counted, count(*) AS questions,"
                            + " sum(CASE WHEN a.state IN ('answered', 'confirmed') THEN 1 ELSE 0 END) AS answered,"
                            + " sum(CASE WHEN a.state = 'confirmed' THEN 1 ELSE 0 END) AS confirmed,"
                            + " sum(CASE WHEN a.taken_version = a.version THEN 1 ELSE 0 END) AS taken,"
                            + " sum(CASE WHEN a.state = 'prefilled' THEN 1 ELSE 0 END) AS prefilled"
                            + " FROM questionnaire_answer a WHERE a." + column + " IN (<some>) GROUP BY a." + column)
                    .bindList("some", some)
                    .map((row, context) -> Map.entry(
                            row.getLong("counted"),
                            new Progress(
                                    row.getLong("questions"),
                                    row.getLong("answered"),
                                    row.getLong("confirmed"),
                                    row.getLong("taken"),
                                    row.getLong("prefilled"))))
                    .forEach(entry -> progress.put(entry.getKey(), entry.getValue()));
        }
        return progress;
    }
}
